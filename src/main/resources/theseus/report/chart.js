// The link chart of one network: what is shown, period, search, highlight and path; mouse, touch and keys.
function linkChart(box, data) {
  var canvas = box.querySelector('canvas');
  var details = box.querySelector('.details');
  var scene = new Scene(canvas);
  var state = { after: -Infinity, before: Infinity, current: null, lead: '', path: null, queued: false };
  var nodes = [], edges = [];
  var dated = data.rows.filter(function (r) { return r.from >= 0; });
  var first = Math.min.apply(null, dated.map(function (r) { return r.from; }));
  var last = dated.reduce(function (most, r) { return Math.max(most, r.to); }, -Infinity);

  function control(name) { return box.querySelector('[data-do=' + name + ']'); }

  function stands(node) {
    var group = node.group < 0 ? null : data.groups[node.group];
    return group && !group.open ? group : node;
  }

  function inPeriod(r) { return r.from < 0 || (r.to >= state.after && r.from <= state.before); }

  // Which accounts and groups are shown, and the links between them.
  function regroup() {
    nodes = data.groups.filter(function (g) { return !g.open; })
      .concat(data.nodes.filter(function (n) { return n.group < 0 || data.groups[n.group].open; }));
    var byEnds = new Map();
    data.links.forEach(function (l) {
      var from = stands(l.from), to = stands(l.to);
      if (!byEnds.has(from)) byEnds.set(from, new Map());
      if (!byEnds.get(from).has(to)) byEnds.get(from).set(to, { from: from, to: to, links: [] });
      l.edge = byEnds.get(from).get(to);
      l.edge.links.push(l);
    });
    edges = [];
    byEnds.forEach(function (tos) { tos.forEach(function (edge) { edges.push(edge); }); });
    edges.forEach(function (e) { e.both = e.from !== e.to && byEnds.has(e.to) && byEnds.get(e.to).has(e.from); });
    if (nodes.indexOf(state.current) < 0) state.current = null;
    measure();
  }

  // Sums of the period, and from them the widths.
  function measure() {
    edges.forEach(function (e) { e.value = 0; e.count = 0; });
    if (data.rows.length) {
      data.rows.forEach(function (r) {
        if (r.link && inPeriod(r)) { r.link.edge.value += r.value; r.link.edge.count++; }
      });
    } else {
      data.links.forEach(function (l) { l.edge.value += l.value; l.edge.count += l.count; });
    }
    var most = edges.reduce(function (m, e) { return Math.max(m, e.value); }, 0);
    edges.forEach(function (e) {
      e.width = most > 0 ? 0.9 + 5 * Math.sqrt(e.value / most) : 0.9;
      e.dashed = e.value === 0;
    });
    highlight();
  }

  function highlight() {
    var lit = new Set(), ends = new Set();
    if (state.path) {
      state.path.forEach(function (r) { lit.add(r.link.edge); });
    } else if (state.lead) {
      data.rows.forEach(function (r) {
        if (inPeriod(r) && r.cited.some(function (c) { return c.lead.id === state.lead; })) lit.add(r.link.edge);
      });
    } else if (state.current) {
      edges.forEach(function (e) { if (e.count && (e.from === state.current || e.to === state.current)) lit.add(e); });
    }
    lit.forEach(function (e) { ends.add(e.from); ends.add(e.to); });
    var some = lit.size > 0 || state.current;
    edges.forEach(function (e) { e.level = lit.has(e) ? 2 : some ? 0 : 1; });
    nodes.forEach(function (n) {
      n.current = n === state.current;
      n.level = ends.has(n) || n.current ? (state.path || state.lead ? 2 : 1) : some ? 0 : 1;
    });
    redraw();
  }

  function draw() {
    state.queued = false;
    scene.draw(nodes, edges.filter(function (e) { return e.count > 0; }));
  }

  function redraw() {
    if (!state.queued) {
      state.queued = true;
      requestAnimationFrame(draw);
    }
  }

  function sum(edge) {
    return edge.value > 0 ? amount(edge.value.toFixed(2)) + ' ' + data.measure : '';
  }

  function tell(node) {
    var flows = edges.filter(function (e) { return e.count && (e.from === node || e.to === node); })
      .sort(function (a, b) { return b.value - a.value; });
    var text = node.label + (node.name ? ', ' + node.name : '') + ': ' + node.parts + (node.seen ? '; ' + node.seen : '') + '. ';
    details.textContent = text + flows.slice(0, 10).map(function (e) {
      var other = e.from === node ? e.to : e.from;
      return word(e.from === node ? 'out' : 'in') + ' ' + other.label + ' (' + word('payments', e.count)
        + (sum(e) ? ', ' + sum(e) : '') + ')';
    }).join('; ') + (flows.length > 10 ? ' … +' + (flows.length - 10) : '');
  }

  function choose(node, move) {
    state.current = node;
    state.path = null;
    if (node) {
      if (move) {
        var p = scene.place(node);
        if (p.x < 40 || p.y < 40 || p.x > scene.width - 40 || p.y > scene.height - 40) {
          scene.left += scene.width / 2 - p.x;
          scene.top += scene.height / 2 - p.y;
        }
      }
      tell(node);
    } else {
      details.textContent = word('hint');
    }
    highlight();
  }

  function open(group, wide) {
    group.open = wide;
    regroup();
  }

  function named(input) {
    var typed = input.value.trim().toLowerCase();
    if (!typed) return null;
    var found = data.nodes.find(function (n) { return n.label.toLowerCase() === typed; })
      || data.nodes.find(function (n) { return (n.label + '\n' + n.name).toLowerCase().indexOf(typed) >= 0; });
    if (!found) details.textContent = word('unknown', input.value.trim().slice(0, 60));
    return found;
  }

  function reveal(node) {
    if (node.group >= 0 && !data.groups[node.group].open) open(data.groups[node.group], true);
  }

  function find() {
    var node = named(control('find'));
    if (node) {
      reveal(node);
      choose(node, true);
    }
  }

  function path() {
    var from = named(control('from')), to = named(control('to'));
    if (!from || !to || from === to) {
      if (!control('from').value.trim() || !control('to').value.trim() || from === to) details.textContent = word('choose');
      return;
    }
    var rows = data.rows.filter(inPeriod);
    var hops = earliestPath(rows, from, to);
    state.current = null;
    state.path = hops;
    if (hops) {
      reveal(from);
      reveal(to);
      details.textContent = word('path', hops.length) + ' ' + hops.map(function (r) {
        return clock(r.time) + ' ' + r.link.from.label + ' → ' + r.link.to.label + ' ' + amount(r.amount) + ' ' + r.currency;
      }).join('; ') + (hops.some(function (r) { return r.precision === 'DAY'; }) ? ' (' + word('possible') + ')' : '');
    } else {
      details.textContent = word('noPath');
    }
    highlight();
  }

  function clear() {
    state.path = null;
    state.lead = '';
    state.current = null;
    if (control('lead')) control('lead').value = '';
    details.textContent = word('hint');
    highlight();
  }

  function slide() {
    var span = last - first;
    var a = Number(control('after').value), b = Number(control('before').value);
    if (a > b) { var swap = a; a = b; b = swap; }
    state.after = a <= 0 ? -Infinity : first + span * a / 1000;
    state.before = b >= 1000 ? Infinity : first + span * b / 1000;
    var seen = data.rows.filter(inPeriod).length;
    var output = box.querySelector('.slider output');
    output.textContent = word('shown', day(Math.max(first, state.after)), day(Math.min(last, state.before)), seen, data.rows.length)
      + (dated.length < data.rows.length ? ' (' + word('undated') + ')' : '');
    control('after').setAttribute('aria-valuetext', day(Math.max(first, state.after)));
    control('before').setAttribute('aria-valuetext', day(Math.min(last, state.before)));
    measure();
  }

  function day(millis) { return new Date(millis).toISOString().slice(0, 16).replace('T', ' '); }

  function step(by) {
    var place = nodes.indexOf(state.current);
    choose(nodes[(place + by + nodes.length) % nodes.length], true);
  }

  function zoom(factor) {
    scene.zoom(factor, scene.width / 2, scene.height / 2);
    redraw();
  }

  function fit() {
    scene.fit(nodes);
    redraw();
  }

  // As high as the chart's own proportions ask for, within reason.
  function resize() {
    var xs = data.nodes.map(function (n) { return n.x; }), ys = data.nodes.map(function (n) { return n.y; });
    function span(of) { return of.length ? Math.max.apply(null, of) - Math.min.apply(null, of) : 0; }
    var wide = canvas.clientWidth;
    var ideal = 130 + span(ys) * Math.min(1.2, Math.max(0.4, wide / Math.max(1, span(xs) + 200)));
    canvas.style.height = Math.round(Math.max(240, Math.min(560, window.innerHeight * 0.72, ideal))) + 'px';
    scene.resize();
    fit();
    draw();
  }

  function on(name, event, act) { if (control(name)) control(name).addEventListener(event, act); }

  on('find', 'change', find);
  on('find', 'keydown', function (e) { if (e.key === 'Enter') find(); });
  on('in', 'click', function () { zoom(1.4); });
  on('out', 'click', function () { zoom(1 / 1.4); });
  on('fit', 'click', fit);
  on('expand', 'click', function () {
    var wide = control('expand').getAttribute('aria-pressed') !== 'true';
    control('expand').setAttribute('aria-pressed', String(wide));
    data.groups.forEach(function (g) { g.open = wide; });
    regroup();
    fit();
  });
  on('lead', 'change', function () { state.path = null; state.lead = control('lead').value; highlight(); });
  on('path', 'click', path);
  on('clear', 'click', clear);
  on('after', 'input', slide);
  on('before', 'input', slide);
  if (!data.groups.length) control('expand').hidden = true;

  pointers(canvas, scene, {
    at: function (x, y) { return scene.at(nodes, x, y); },
    hover: function (node) {
      canvas.style.cursor = node ? 'pointer' : 'grab';
      canvas.title = node ? node.label + ': ' + node.parts : '';
    },
    press: function (node) {
      if (node && node.members) open(node, true);
      else choose(node, false);
    },
    moved: redraw
  });
  canvas.addEventListener('keydown', function (e) {
    var acts = { ArrowRight: function () { step(1); }, ArrowDown: function () { step(1); }, ArrowLeft: function () { step(-1); },
      ArrowUp: function () { step(-1); }, '+': function () { zoom(1.25); }, '-': function () { zoom(0.8); }, '0': fit, Escape: clear,
      Enter: function () {
        if (!state.current) return;
        if (state.current.members) open(state.current, true);
        else if (state.current.group >= 0) open(data.groups[state.current.group], false);
      } };
    if (acts[e.key] && !e.ctrlKey && !e.metaKey) {
      e.preventDefault();
      acts[e.key]();
    }
  });
  data.nodes.forEach(function (n) {
    var option = element('option', n.name);
    option.value = n.label;
    box.querySelector('datalist').appendChild(option);
  });
  data.leads.forEach(function (l) {
    control('lead').appendChild(element('option', l.name + ' ' + l.headline.slice(0, 70))).value = l.id;
  });
  regroup();
  resize();
  details.textContent = word('hint');
  if (data.rows.length) slide();
  new ResizeObserver(function () { if (canvas.clientWidth !== scene.width) resize(); }).observe(canvas);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () { scene.colours(); redraw(); });
  canvas.reportChart = { draw: draw, scene: scene, state: state, data: data, nodes: function () { return nodes; },
    edges: function () { return edges; } };
}
