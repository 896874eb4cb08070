(function () {
  'use strict';
  var announce = document.getElementById('announce');

  function say(text) {
    announce.textContent = text;
  }

  function element(name, text) {
    var made = document.createElement(name);
    if (text) made.textContent = text;
    return made;
  }

  function sortKey(row, column) {
    var cell = row.cells[column];
    var value = cell.hasAttribute('data-v') ? cell.getAttribute('data-v') : cell.textContent.trim();
    return value;
  }

  function compare(a, b) {
    var x = Number(a), y = Number(b);
    if (a !== '' && b !== '' && !isNaN(x) && !isNaN(y)) return x - y;
    return a < b ? -1 : a > b ? 1 : 0;
  }

  function sortable(table) {
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
        var body = table.tBodies[0];
        var rows = Array.from(body.rows).map(function (row, place) {
          return { row: row, key: sortKey(row, column), place: place };
        });
        rows.sort(function (a, b) {
          return (down ? compare(b.key, a.key) : compare(a.key, b.key)) || a.place - b.place;
        });
        rows.forEach(function (entry) { body.appendChild(entry.row); });
        say('Sorted by ' + button.textContent + (down ? ', descending' : ', ascending'));
      });
    });
  }

  // A spreadsheet runs a cell that begins like a formula; an apostrophe in front makes it text.
  function csvCell(text) {
    var plain = text.replace(/[\t\r\n]+/g, ' ').trim();
    var guarded = /^[=+\-@]/.test(plain) && !/^-?\d+(\.\d+)?$/.test(plain) ? "'" + plain : plain;
    return '"' + guarded.replace(/"/g, '""') + '"';
  }

  function csvLine(row) {
    return Array.from(row.cells).map(function (cell) {
      var parts = cell.hasAttribute('data-c') ? cell.getAttribute('data-c').split('\t') : [cell.textContent];
      return parts.map(csvCell).join(',');
    }).join(',');
  }

  function csv(table) {
    var rows = Array.from(table.tBodies[0].rows).filter(function (row) { return !row.hidden; });
    return [table.tHead.rows[0]].concat(rows).map(csvLine).join('\r\n') + '\r\n';
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

  function tools(table) {
    var bar = element('div');
    bar.className = 'tools';
    var filter = element('input');
    filter.type = 'search';
    filter.name = 'filter-' + table.id;
    filter.placeholder = 'Filter rows';
    filter.setAttribute('aria-label', 'Filter the rows of ' + table.getAttribute('data-name'));
    var button = element('button', 'Copy as CSV');
    button.type = 'button';
    var count = element('span', table.tBodies[0].rows.length + ' rows');
    count.className = 'aside';
    bar.append(filter, button, count);
    var frame = table.closest('.table-frame');
    frame.parentNode.insertBefore(bar, frame);
    filter.addEventListener('input', function () {
      var wanted = filter.value.toLowerCase();
      var shown = 0;
      Array.from(table.tBodies[0].rows).forEach(function (row) {
        row.hidden = row.textContent.toLowerCase().indexOf(wanted) < 0;
        if (!row.hidden) shown++;
      });
      count.textContent = shown + ' of ' + table.tBodies[0].rows.length + ' rows';
      say(count.textContent);
    });
    button.addEventListener('click', function () {
      copy(csv(table), function () { say('Copied'); button.textContent = 'Copied'; });
    });
    table.reportCsv = function () { return csv(table); };
  }

  function network(svg) {
    var nodes = Array.from(svg.querySelectorAll('.node'));
    var links = Array.from(svg.querySelectorAll('.link'));
    var details = svg.parentNode.querySelector('.details');

    function leave() {
      svg.classList.remove('tracing');
      nodes.concat(links).forEach(function (item) { item.classList.remove('near', 'here'); });
    }

    function show(node) {
      leave();
      var own = node.getAttribute('data-index');
      svg.classList.add('tracing');
      node.classList.add('here');
      node.getAttribute('data-near').split(' ').forEach(function (other) {
        if (other !== '') nodes[Number(other)].classList.add('near');
      });
      var flows = links.filter(function (link) {
        return link.getAttribute('data-from') === own || link.getAttribute('data-to') === own;
      });
      flows.forEach(function (link) { link.classList.add('near'); });
      details.hidden = false;
      details.textContent = node.querySelector('title').textContent + '. ' + flows.slice(0, 12).map(function (link) {
        return link.querySelector('title').textContent;
      }).join('; ') + (flows.length > 12 ? '; and ' + (flows.length - 12) + ' more' : '');
    }

    nodes.forEach(function (node, place) {
      node.addEventListener('mouseenter', function () { show(node); });
      node.addEventListener('mouseleave', leave);
      node.addEventListener('focus', function () { show(node); });
      node.addEventListener('blur', leave);
      node.addEventListener('keydown', function (event) {
        var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
        if (!step) return;
        event.preventDefault();
        node.setAttribute('tabindex', '-1');
        var next = nodes[(place + step + nodes.length) % nodes.length];
        next.setAttribute('tabindex', '0');
        next.focus();
      });
    });
  }

  document.querySelectorAll('table.evidence, table.sortable').forEach(sortable);
  document.querySelectorAll('table.evidence').forEach(tools);
  document.querySelectorAll('svg.network').forEach(network);
})();
