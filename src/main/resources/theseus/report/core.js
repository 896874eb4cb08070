var announce = document.getElementById('announce');
var known = JSON.parse(document.getElementById('words').textContent);

function say(text) {
  announce.textContent = text;
}

function word(key) {
  var given = Array.prototype.slice.call(arguments, 1);
  return known.words[key].replace(/\{(\d)\}/g, function (whole, place) {
    return given[place] === undefined ? whole : given[place];
  });
}

function element(name, text) {
  var made = document.createElement(name);
  if (text) made.textContent = text;
  return made;
}

function amount(plain) {
  var parts = String(plain).split('.');
  var whole = parts[0].replace(/\B(?=(\d{3})+(?!\d))/g, known.words.group);
  return parts.length > 1 ? whole + known.words.decimal + parts[1] : whole;
}

// ISO 8601 in UTC as the page writes it: 2023-06-02 10:14.
function clock(iso) {
  var text = /^\d{4}-\d\d-\d\dT\d\d:\d\d:00Z$/.test(iso) ? iso.slice(0, -4) : iso.replace(/Z$/, '');
  return text.replace('T', ' ');
}

// A spreadsheet runs a cell that begins like a formula; an apostrophe in front makes it text.
function csvCell(text) {
  var plain = String(text).replace(/[\t\r\n]+/g, ' ').trim();
  var guarded = /^[=+\-@]/.test(plain) && !/^-?\d+(\.\d+)?$/.test(plain) ? "'" + plain : plain;
  return '"' + guarded.replace(/"/g, '""') + '"';
}

function csv(lines) {
  return lines.map(function (cells) { return cells.map(csvCell).join(','); }).join('\r\n') + '\r\n';
}

function copy(text, done) {
  function byHand() {
    var area = element('textarea');
    area.value = text;
    document.body.appendChild(area);
    area.select();
    document.execCommand('copy');
    area.remove();
    done();
  }
  if (navigator.clipboard && navigator.clipboard.writeText) {
    navigator.clipboard.writeText(text).then(done, byHand);
  } else {
    byHand();
  }
}

// What the page knows of a chart: nodes, groups, links and rows as objects, texts in their places.
function chartData(id) {
  var raw = JSON.parse(document.getElementById('data-' + id).textContent);
  var pool = raw.pool;
  function text(place) { return place < 0 ? '' : pool[place]; }
  var data = { id: id, measure: raw.measure };
  data.nodes = raw.nodes.map(function (n, place) {
    return { place: place, label: text(n[0]), name: text(n[1]), parts: text(n[2]), shape: text(n[3]), seen: text(n[4]),
      x: n[5], y: n[6], group: n[7], size: 1 };
  });
  data.groups = raw.groups.map(function (g, place) {
    return { label: text(g[0]), name: '', parts: text(g[1]), shape: 'group', seen: '', x: g[2], y: g[3], open: false,
      members: data.nodes.filter(function (n) { return n.group === place; }) };
  });
  data.links = raw.links.map(function (l) {
    return { from: data.nodes[l[0]], to: data.nodes[l[1]], value: l[2], count: l[3], sums: text(l[4]) };
  });
  data.leads = (raw.leads || []).map(function (l, place) {
    return { place: place, id: text(l[0]), headline: text(l[1]), name: text(l[2]) };
  });
  data.rows = (raw.rows || []).map(function (r, place) {
    var cited = [];
    for (var i = 0; i < r[24].length; i += 2) cited.push({ lead: data.leads[r[24][i]], part: text(r[24][i + 1]) });
    return { place: place, link: data.links[r[0]], from: r[1], to: r[1] < 0 ? -1 : r[1] + r[2], value: r[3],
      time: text(r[4]), precision: text(r[5]), paidOut: text(r[6]), aggregated: text(r[7]), fromName: text(r[8]),
      toName: text(r[9]), amount: text(r[10]), currency: text(r[11]), received: text(r[12]), receivedCurrency: text(r[13]),
      euro: text(r[14]), channel: text(r[15]), status: text(r[16]), sendPlace: text(r[17]), payPlace: text(r[18]),
      reference: text(r[19]), withheld: r[20] >= 0, lines: text(r[21]).split('\n'), sourceId: text(r[22]), id: text(r[23]),
      cited: cited };
  });
  return data;
}
