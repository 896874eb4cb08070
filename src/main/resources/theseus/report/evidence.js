// The rows of a network: all of them, sorted, filtered, and so many at a time.
function evidence(table, data) {
  var AT_ONCE = 200;
  var keys = [
    function (r) { return r.cited.length ? r.cited[0].lead.place : -1; },
    function (r) { return r.from; },
    function (r) { return r.link.from.label; },
    function (r) { return r.link.to.label; },
    function (r) { return Number(r.amount); },
    function (r) { return r.channel; },
    function (r) { return r.lines[0]; }
  ];
  var shown = data.rows.slice();
  var limit = AT_ONCE;
  var lead = '';
  var wanted = '';
  var order = null;
  var body = table.tBodies[0];
  var bar = element('div');
  bar.className = 'tools';
  var filter = element('input');
  filter.type = 'search';
  filter.name = 'rows-' + data.id;
  filter.setAttribute('aria-label', word('filter') + ', ' + table.getAttribute('data-name'));
  filter.placeholder = word('filter');
  var choice = element('select');
  choice.name = 'leads-' + data.id;
  choice.setAttribute('aria-label', word('leads') + ', ' + table.getAttribute('data-name'));
  choice.appendChild(element('option', word('all'))).value = '';
  data.leads.forEach(function (known) {
    choice.appendChild(element('option', known.name + ' ' + known.headline.slice(0, 70))).value = known.id;
  });
  var button = element('button', word('copy'));
  button.type = 'button';
  var count = element('span');
  count.className = 'aside';
  bar.append(filter, choice, button, count);
  var frame = table.closest('.table-frame');
  frame.parentNode.insertBefore(bar, frame);
  var more = element('button', word('more'));
  more.type = 'button';
  more.hidden = true;
  frame.parentNode.insertBefore(more, frame.nextSibling);
  var note = more.nextElementSibling;
  if (note && note.classList.contains('unlisted')) note.hidden = true;

  function bdi(text, style) {
    var made = element('bdi', text.length > 160 ? text.slice(0, 159) + '…' : text);
    if (style) made.className = style;
    return made;
  }

  function cell(row, style) {
    var made = row.insertCell();
    if (style) made.className = style;
    return made;
  }

  function line(at, item) {
    if (at.childNodes.length) at.appendChild(element('br'));
    at.append(item);
  }

  function aside(text) {
    var made = element('span', text);
    made.className = 'aside';
    return made;
  }

  function draw(r) {
    var row = body.insertRow();
    var at = cell(row);
    r.cited.forEach(function (c) { line(at, c.lead.name + ': ' + c.part); });
    at = cell(row);
    line(at, clock(r.time));
    if (r.paidOut) line(at, aside(word('paidOut') + ' ' + clock(r.paidOut)));
    if (r.aggregated) line(at, aside(r.aggregated));
    at = cell(row);
    line(at, bdi(r.link.from.label, 'id'));
    if (r.fromName) line(at, bdi(r.fromName, 'aside'));
    at = cell(row);
    line(at, bdi(r.link.to.label, 'id'));
    if (r.toName) line(at, bdi(r.toName, 'aside'));
    at = cell(row, 'num');
    line(at, amount(r.amount) + ' ' + r.currency);
    if (r.received) line(at, aside(word('received') + ' ' + amount(r.received) + ' ' + r.receivedCurrency));
    if (r.euro) line(at, aside(amount(r.euro) + ' EUR'));
    at = cell(row);
    line(at, r.channel);
    if (r.status !== 'BOOKED' && r.status !== 'PAID') at.append(' ', element('b', r.status));
    if (r.sendPlace || r.payPlace) {
      line(at, bdi(r.sendPlace || '?'));
      at.append(' → ', bdi(r.payPlace || '?'));
    }
    if (r.reference) {
      var quote = element('q');
      quote.appendChild(bdi(r.reference));
      line(at, quote);
    } else if (r.withheld) {
      line(at, aside(word('withheld')));
    }
    at = cell(row);
    r.lines.forEach(function (proof) { line(at, bdi(proof, 'id')); });
    var ids = element('span');
    ids.className = 'aside';
    if (r.sourceId) ids.append(bdi(r.sourceId), ' · ');
    var id = element('span', r.id);
    id.className = 'id';
    ids.append(id);
    line(at, ids);
  }

  function text(r) {
    if (r.text === undefined) {
      r.text = [r.time, r.link.from.label, r.fromName, r.link.to.label, r.toName, r.amount, r.currency, r.channel, r.status,
        r.sendPlace, r.payPlace, r.reference, r.lines.join(' '), r.sourceId, r.id].join('\n').toLowerCase();
    }
    return r.text;
  }

  function show() {
    body.textContent = '';
    shown.slice(0, limit).forEach(draw);
    more.hidden = shown.length <= limit;
    count.textContent = word('rows', shown.length, data.rows.length);
  }

  function choose() {
    shown = data.rows.filter(function (r) {
      return text(r).indexOf(wanted) >= 0 && (!lead || r.cited.some(function (c) { return c.lead.id === lead; }));
    });
    if (order) shown.sort(order);
    limit = AT_ONCE;
    show();
    say(count.textContent);
  }

  sortHeads(table, function (column, down) {
    order = function (a, b) {
      var x = keys[column](a), y = keys[column](b);
      return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1) || a.place - b.place;
    };
    shown.sort(order);
    show();
  });
  filter.addEventListener('input', function () { wanted = filter.value.toLowerCase(); choose(); });
  choice.addEventListener('change', function () { lead = choice.value; choose(); });
  more.addEventListener('click', function () { limit += 5 * AT_ONCE; show(); });
  button.addEventListener('click', function () {
    copy(table.reportCsv(), function () { say(word('copied')); button.textContent = word('copied'); });
  });
  table.reportCsv = function () {
    return csv([['lead', 'part', 'time', 'precision', 'paid_out', 'from', 'from_name', 'to', 'to_name', 'amount', 'currency',
      'received', 'received_currency', 'amount_eur', 'channel', 'status', 'send_place', 'pay_place', 'reference', 'lines',
      'source_id', 'transfer_id']].concat(shown.map(function (r) {
      return [r.cited.map(function (c) { return c.lead.id; }).join(' '), r.cited.map(function (c) { return c.part; }).join('; '),
        r.time, r.precision, r.paidOut, r.link.from.label, r.fromName, r.link.to.label, r.toName, r.amount, r.currency,
        r.received, r.receivedCurrency, r.currency === 'EUR' ? r.amount : r.euro, r.channel, r.status, r.sendPlace, r.payPlace,
        r.reference, r.lines.join(' '), r.sourceId, r.id];
    })));
  };
  show();
}
