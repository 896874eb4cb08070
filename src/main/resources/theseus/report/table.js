function compare(a, b) {
  var x = Number(a), y = Number(b);
  if (a !== '' && b !== '' && !isNaN(x) && !isNaN(y)) return x - y;
  return a < b ? -1 : a > b ? 1 : 0;
}

// Puts a button into every head of a table; sort(column, down) is called when one is pressed.
function sortHeads(table, sort) {
  var heads = Array.from(table.tHead.rows[0].cells);
  heads.forEach(function (head, column) {
    var button = element('button', head.textContent);
    button.type = 'button';
    head.textContent = '';
    head.appendChild(button);
    button.addEventListener('click', function () {
      var down = head.getAttribute('aria-sort') === 'ascending';
      heads.forEach(function (other) { other.removeAttribute('aria-sort'); });
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
      sort(column, down);
      say(word('sorted', button.textContent) + (down ? ', ' + word('descending') : ''));
    });
  });
}

function sortable(table) {
  function key(row, column) {
    var cell = row.cells[column];
    return cell.hasAttribute('data-v') ? cell.getAttribute('data-v') : cell.textContent.trim();
  }
  sortHeads(table, function (column, down) {
    var body = table.tBodies[0];
    var rows = Array.from(body.rows).map(function (row, place) {
      return { row: row, key: key(row, column), place: place };
    });
    rows.sort(function (a, b) { return (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.place - b.place; });
    rows.forEach(function (entry) { body.appendChild(entry.row); });
  });
}
