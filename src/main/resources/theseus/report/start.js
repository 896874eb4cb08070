document.documentElement.classList.add('scripted');
document.querySelectorAll('table.sortable').forEach(sortable);
document.querySelectorAll('.link-chart').forEach(function (box) {
  var data = chartData(box.getAttribute('data-chart'));
  box.hidden = false;
  linkChart(box, data);
  var table = document.getElementById('evidence-' + data.id);
  if (table) evidence(table, data);
});
