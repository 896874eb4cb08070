// Mouse and touch: drag moves the chart or an account, two fingers or Ctrl and the wheel zoom, a press chooses.
function pointers(canvas, scene, chart) {
  var down = new Map();
  var held = null, travelled = 0;

  function spot(event) {
    var frame = canvas.getBoundingClientRect();
    return { x: event.clientX - frame.left, y: event.clientY - frame.top };
  }

  function apart() {
    var two = Array.from(down.values());
    return Math.hypot(two[0].x - two[1].x, two[0].y - two[1].y);
  }

  canvas.addEventListener('pointerdown', function (e) {
    var at = spot(e);
    down.set(e.pointerId, at);
    canvas.setPointerCapture(e.pointerId);
    if (down.size === 1) {
      held = chart.at(at.x, at.y);
      travelled = 0;
    }
  });
  canvas.addEventListener('pointermove', function (e) {
    var at = spot(e);
    var before = down.get(e.pointerId);
    if (!before) {
      chart.hover(chart.at(at.x, at.y));
      return;
    }
    if (down.size === 2) {
      var old = apart();
      down.set(e.pointerId, at);
      scene.zoom(apart() / Math.max(1, old), at.x, at.y);
    } else {
      down.set(e.pointerId, at);
      var dx = at.x - before.x, dy = at.y - before.y;
      travelled += Math.abs(dx) + Math.abs(dy);
      if (held) {
        [held].concat(held.members || []).forEach(function (n) {
          n.x += dx / scene.scale;
          n.y += dy / scene.scale;
        });
      } else {
        scene.left += dx;
        scene.top += dy;
      }
    }
    chart.moved();
  });
  function up(e) {
    if (down.delete(e.pointerId) && down.size === 0 && travelled < 5 && e.type === 'pointerup') chart.press(held);
    if (down.size === 0) held = null;
  }
  canvas.addEventListener('pointerup', up);
  canvas.addEventListener('pointercancel', up);
  canvas.addEventListener('wheel', function (e) {
    if (!e.ctrlKey && document.activeElement !== canvas) return;
    e.preventDefault();
    var at = spot(e);
    scene.zoom(e.deltaY < 0 ? 1.15 : 1 / 1.15, at.x, at.y);
    chart.moved();
  }, { passive: false });
}
