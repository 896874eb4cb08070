// Earliest arrival over rows in time order. A row of a day may stand anywhere in its day, so a row counts as later if its
// interval does not end before the earliest arrival; the rows are gone through again until nothing changes.
function earliestPath(rows, from, to) {
  var arrival = new Map([[from, -Infinity]]);
  var by = new Map();
  var changed = true;
  while (changed) {
    changed = false;
    rows.forEach(function (r) {
      if (r.from < 0) return;
      var start = arrival.get(r.link.from);
      if (start === undefined || r.to < start || r.link.to === from) return;
      var at = Math.max(r.from, start);
      var best = arrival.get(r.link.to);
      if (best === undefined || at < best) {
        arrival.set(r.link.to, at);
        by.set(r.link.to, r);
        changed = true;
      }
    });
  }
  if (!by.has(to)) return null;
  var hops = [];
  for (var node = to; node !== from && hops.length <= rows.length; node = by.get(node).link.from) hops.unshift(by.get(node));
  return hops;
}
