// How much of a link is seen by level: dim, plain, highlit.
var ALPHA = [0.12, 0.75, 1];

// Draws a chart on a canvas: what is to be seen, and where, is decided elsewhere.
function Scene(canvas) {
  this.canvas = canvas;
  // read and written by the script as a whole where links are many, so it is kept where the script is
  this.context = canvas.getContext('2d', { willReadFrequently: true });
  this.scale = 1;
  this.left = 0;
  this.top = 0;
  this.crowd = new Crowd();
  this.shapes = {};
  Object.keys(known.shapes).forEach(function (name) { this.shapes[name] = new Path2D(known.shapes[name]); }, this);
  this.colours();
}

Scene.prototype.colours = function () {
  var style = getComputedStyle(this.canvas);
  this.colour = {};
  ['paper', 'ink', 'soft', 'act', 'quiet', 'link', 'on', 'line'].forEach(function (name) {
    this.colour[name] = style.getPropertyValue('--' + name).trim();
  }, this);
  this.font = style.fontFamily;
  this.stampSize = 0;
};

Scene.prototype.resize = function () {
  var ratio = window.devicePixelRatio || 1;
  this.width = this.canvas.clientWidth;
  this.height = this.canvas.clientHeight;
  this.canvas.width = Math.max(1, Math.round(this.width * ratio));
  this.canvas.height = Math.max(1, Math.round(this.height * ratio));
  this.ratio = ratio;
};

Scene.prototype.fit = function (nodes) {
  var x0 = Infinity, y0 = Infinity, x1 = -Infinity, y1 = -Infinity;
  nodes.forEach(function (n) {
    x0 = Math.min(x0, n.x); x1 = Math.max(x1, n.x); y0 = Math.min(y0, n.y); y1 = Math.max(y1, n.y);
  });
  if (!nodes.length) return;
  var side = Math.min(120, this.width * 0.16);
  this.scale = Math.min(1.6, (this.width - 2 * side) / Math.max(1, x1 - x0), (this.height - 64) / Math.max(1, y1 - y0));
  this.left = this.width / 2 - this.scale * (x0 + x1) / 2;
  this.top = this.height / 2 - this.scale * (y0 + y1) / 2;
};

Scene.prototype.zoom = function (factor, x, y) {
  var next = Math.max(0.02, Math.min(8, this.scale * factor));
  this.left = x - (x - this.left) * next / this.scale;
  this.top = y - (y - this.top) * next / this.scale;
  this.scale = next;
};

Scene.prototype.place = function (node) {
  return { x: node.x * this.scale + this.left, y: node.y * this.scale + this.top };
};

// The size of shapes grows less than the chart, so that crowded charts stay readable.
Scene.prototype.size = function () {
  return Math.max(0.28, Math.min(1.15, Math.sqrt(this.scale)));
};

Scene.prototype.at = function (nodes, x, y) {
  var best = null, nearest = 16 * Math.max(0.6, this.size());
  nodes.forEach(function (n) {
    var p = this.place(n);
    var d = Math.hypot(p.x - x, p.y - y);
    if (d < nearest) { nearest = d; best = n; }
  }, this);
  return best;
};

// edges: from, to, width, dashed, both, level 0 dim, 1 plain, 2 highlit; nodes: level likewise, current.
Scene.prototype.draw = function (nodes, edges) {
  var c = this.context, self = this;
  c.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  for (var i = 0; i < nodes.length; i++) {
    nodes[i].atX = nodes[i].x * this.scale + this.left;
    nodes[i].atY = nodes[i].y * this.scale + this.top;
  }
  var levels = [[], [], []];
  edges.forEach(function (e) { if (self.sees(e.from, e.to)) levels[e.level].push(e); });
  var many = levels[0].length + levels[1].length > 600 || levels[2].length > 600;
  var shown = nodes;
  if (many) {
    var ahead = levels[2].length <= 600;
    shown = this.multitude(levels, ahead, nodes);
    levels = ahead ? [[], [], levels[2]] : [[], [], []];
  } else {
    c.clearRect(0, 0, this.width, this.height);
  }
  c.lineCap = 'butt';
  levels.forEach(function (some, level) {
    c.globalAlpha = ALPHA[level];
    c.strokeStyle = level === 2 ? self.colour.on : self.colour.link;
    c.fillStyle = level === 2 ? self.colour.on : self.colour.soft;
    some.forEach(function (e) { self.edge(e); });
  });
  c.setLineDash([]);
  c.globalAlpha = 1;
  shown.forEach(function (n) { self.node(n); });
  this.labels(nodes);
  c.globalAlpha = 1;
};

Scene.prototype.sees = function (a, b) {
  return (a.atX > -40 || b.atX > -40) && (a.atX < this.width + 40 || b.atX < this.width + 40)
    && (a.atY > -40 || b.atY > -40) && (a.atY < this.height + 40 || b.atY < this.height + 40);
};

// Thousands of links, without heads, the fainter and thinner the more there are; and on them every shape that is not highlit.
// Where few links are highlit they are left out here and drawn afterwards. Returns the accounts that are still to be drawn.
Scene.prototype.multitude = function (levels, ahead, nodes) {
  var crowd = this.crowd, self = this, last = [];
  crowd.begin(this.context, this.canvas.width, this.canvas.height, this.colour.paper);
  levels.forEach(function (some, level) {
    if (level === 2 && ahead) return;
    self.lines(some, Math.round(ALPHA[level] * Math.max(0.25, Math.min(1, 1000 / some.length)) * 256));
    if (level > 0) crowd.colour(level === 2 ? self.colour.on : self.colour.link);
  });
  var half = Math.ceil(20 * this.size());
  nodes.forEach(function (n) {
    if (n.atX < -half || n.atY < -half || n.atX > self.width + half || n.atY > self.height + half) return;
    if (n.current || n.level === 2) last.push(n);
    else crowd.stamp(self.stampOf(n, half), n.atX * self.ratio, n.atY * self.ratio);
  });
  crowd.end(this.context);
  return last;
};

Scene.prototype.lines = function (edges, alpha) {
  var crowd = this.crowd, r = this.ratio, size = Math.max(0.5, this.size());
  var thin = Math.max(0.5, Math.min(1, Math.sqrt(1200 / edges.length)));
  edges.forEach(function (e) {
    var a = e.from, b = e.to, width = Math.max(0.6, e.width * size * thin) * r;
    if (a === b) return;
    if (!e.both) {
      crowd.line(a.atX * r, a.atY * r, b.atX * r, b.atY * r, width, alpha, e.dashed);
      return;
    }
    var cx = (a.atX + b.atX) / 2 - (b.atY - a.atY) * 0.14, cy = (a.atY + b.atY) / 2 + (b.atX - a.atX) * 0.14;
    var px = a.atX, py = a.atY;
    for (var t = 1; t <= 8; t++) {
      var u = t / 8, v = 1 - u;
      var x = v * v * a.atX + 2 * u * v * cx + u * u * b.atX, y = v * v * a.atY + 2 * u * v * cy + u * u * b.atY;
      crowd.line(px * r, py * r, x * r, y * r, width, alpha, e.dashed);
      px = x;
      py = y;
    }
  });
};

// Each kind of shape is drawn once for a size, aside, and read back.
Scene.prototype.stampOf = function (n, half) {
  var size = this.size() * this.ratio, kind = n.shape + n.level;
  if (this.stampSize !== size) {
    this.stampSize = size;
    this.stamps = {};
  }
  if (!this.stamps[kind]) {
    var canvas = document.createElement('canvas');
    canvas.width = canvas.height = Math.ceil(2 * half * this.ratio);
    var shown = this.context;
    this.context = canvas.getContext('2d', { willReadFrequently: true });
    this.context.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
    this.shape(n, canvas.width / this.ratio / 2, canvas.height / this.ratio / 2);
    var image = this.context.getImageData(0, 0, canvas.width, canvas.height);
    this.context = shown;
    this.stamps[kind] = { width: image.width, height: image.height, data: image.data, words: new Uint32Array(image.data.buffer) };
  }
  return this.stamps[kind];
};

Scene.prototype.edge = function (e) {
  var c = this.context;
  var a = this.place(e.from), b = this.place(e.to);
  var size = this.size();
  c.lineWidth = e.width * Math.max(0.5, size);
  c.setLineDash(e.dashed ? [5, 4] : []);
  c.beginPath();
  if (e.from === e.to) {
    c.arc(a.x, a.y - 18 * size, 11 * size, 0.3 * Math.PI, 2.7 * Math.PI);
    c.stroke();
    return;
  }
  var dx = b.x - a.x, dy = b.y - a.y, length = Math.hypot(dx, dy);
  if (length < 2) return;
  var cx = (a.x + b.x) / 2 - (e.both ? dy * 0.14 : 0), cy = (a.y + b.y) / 2 + (e.both ? dx * 0.14 : 0);
  var tx = b.x - cx, ty = b.y - cy, t = Math.hypot(tx, ty) || 1;
  var room = Math.min(13 * size, length * 0.4);
  var ex = b.x - tx / t * room, ey = b.y - ty / t * room;
  c.moveTo(a.x, a.y);
  if (e.both) c.quadraticCurveTo(cx, cy, ex, ey); else c.lineTo(ex, ey);
  c.stroke();
  if (length < 26) return;
  var tip = 7 * Math.max(0.7, size) + e.width;
  var ux = tx / t * tip, uy = ty / t * tip;
  c.beginPath();
  c.moveTo(ex + ux * 0.35, ey + uy * 0.35);
  c.lineTo(ex - ux * 0.65 - uy * 0.42, ey - uy * 0.65 + ux * 0.42);
  c.lineTo(ex - ux * 0.65 + uy * 0.42, ey - uy * 0.65 - ux * 0.42);
  c.fill();
};

Scene.prototype.node = function (n) {
  var p = this.place(n);
  if (p.x < -30 || p.y < -30 || p.x > this.width + 30 || p.y > this.height + 30) return;
  this.shape(n, p.x, p.y);
};

Scene.prototype.shape = function (n, x, y) {
  var c = this.context, size = this.size(), quiet = n.shape === 'protected' || n.shape === 'group' || n.shape === 'outside';
  c.save();
  c.globalAlpha = n.level === 0 ? 0.22 : 1;
  c.translate(x, y);
  c.scale(size, size);
  var path = this.shapes[n.shape] || this.shapes.plain;
  c.fillStyle = quiet ? this.colour.paper : n.shape === 'plain' ? this.colour.quiet : this.colour.act;
  c.strokeStyle = n.level === 2 ? this.colour.on : quiet ? this.colour.quiet : this.colour.paper;
  c.lineWidth = (n.level === 2 ? 3.2 : quiet ? 2.2 : 1.4);
  c.setLineDash(n.shape === 'outside' ? [4, 3] : []);
  c.fill(path);
  c.stroke(path);
  if (n.shape === 'group') {
    c.setLineDash([]);
    c.lineWidth = 1.2;
    c.beginPath();
    c.arc(0, 0, 7.5, 0, 7);
    c.stroke();
  }
  if (n.current) {
    c.setLineDash([]);
    c.strokeStyle = this.colour.on;
    c.lineWidth = 2.5;
    c.strokeRect(-17, -17, 34, 34);
  }
  c.restore();
};

// Labels where there is room: highlit and acting accounts first.
Scene.prototype.labels = function (nodes) {
  var c = this.context, self = this, taken = [], size = this.size();
  c.setTransform(this.ratio, 0, 0, this.ratio, 0, 0);
  c.font = '12px ' + this.font;
  c.lineJoin = 'round';
  c.lineWidth = 3.5;
  c.setLineDash([]);
  c.globalAlpha = 1;
  function weight(n) {
    return (n.current ? 8 : 0) + (n.level === 2 ? 4 : 0) + (n.shape === 'protected' || n.shape === 'plain' ? 0 : 2);
  }
  var order = nodes.filter(function (n) {
    return n.level > 0 && n.atX > 0 && n.atY > 0 && n.atX < self.width && n.atY < self.height && (weight(n) > 0 || self.scale > 0.75 || nodes.length < 60);
  }).sort(function (a, b) { return weight(b) - weight(a); });
  order.slice(0, 150).forEach(function (n) {
    var p = self.place(n);
    var text = n.label.length > 20 ? n.label.slice(0, 10) + '…' + n.label.slice(-9) : n.label;
    var wide = text.length * 6.6;
    var before = p.x < self.width / 2;
    var spots = [[p.x + 15 * size, p.y], [p.x - 15 * size - wide, p.y], [p.x - wide / 2, p.y - 19 * size], [p.x - wide / 2, p.y + 19 * size]];
    if (before) spots.unshift(spots.splice(1, 1)[0]);
    spots.some(function (s) {
      var box = [s[0] - 2, s[1] - 7, s[0] + wide + 2, s[1] + 7];
      if (box[0] < 0 || box[2] > self.width) return false;
      var free = taken.every(function (t) { return box[0] > t[2] || t[0] > box[2] || box[1] > t[3] || t[1] > box[3]; });
      if (!free) return false;
      taken.push(box);
      c.strokeStyle = self.colour.paper;
      c.fillStyle = n.shape === 'protected' || n.shape === 'group' || n.shape === 'plain' ? self.colour.soft : self.colour.ink;
      c.strokeText(text, s[0], s[1] + 4);
      c.fillText(text, s[0], s[1] + 4);
      return true;
    });
  });
};
