// Thousands of links: lines laid pixel by pixel into a picture of our own, which is then put on the canvas as a whole. Where no
// graphics processor helps, that takes a tenth of the time of paths. Widths, sides and alphas are in pixels of the screen.
function Crowd() {
  this.width = 0;
  this.height = 0;
}

// Empty, in one colour (#rrggbb); only how much of it there is will vary.
Crowd.prototype.begin = function (context, width, height, colour) {
  if (width !== this.width || height !== this.height) {
    this.width = width;
    this.height = height;
    this.image = context.createImageData(width, height);
    this.bytes = new Uint8Array(this.image.data.buffer);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }
  var value = parseInt(colour.slice(1), 16);
  var one = new Uint32Array(1);
  new Uint8Array(one.buffer).set([value >> 16 & 255, value >> 8 & 255, value & 255, 0]);
  this.pixels.fill(one[0]);
};

Crowd.prototype.end = function (context) {
  context.putImageData(this.image, 0, 0);
};

// The part of a line inside the picture; null if none is (Liang and Barsky).
Crowd.prototype.inside = function (x0, y0, x1, y1) {
  var dx = x1 - x0, dy = y1 - y0, from = 0, to = 1;
  var sides = [[-dx, x0], [dx, this.width - x0], [-dy, y0], [dy, this.height - y0]];
  for (var i = 0; i < 4; i++) {
    var p = sides[i][0], q = sides[i][1];
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from > to ? null : [x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy];
};

// Column by column along the longer direction: how much of each pixel the line covers, laid over what is there.
Crowd.prototype.line = function (ax, ay, bx, by, width, alpha, dashed) {
  var cut = this.inside(ax, ay, bx, by);
  if (!cut) return;
  var steep = Math.abs(by - ay) > Math.abs(bx - ax);
  var x0 = cut[steep ? 1 : 0], y0 = cut[steep ? 0 : 1], x1 = cut[steep ? 3 : 2], y1 = cut[steep ? 2 : 3];
  if (x1 < x0) {
    var swap = x0; x0 = x1; x1 = swap;
    swap = y0; y0 = y1; y1 = swap;
  }
  var slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  var half = width / 2 * Math.sqrt(1 + slope * slope);
  var last = Math.min(Math.floor(x1), (steep ? this.height : this.width) - 1);
  var most = (steep ? this.width : this.height) - 1;
  var along = steep ? 4 * this.width : 4, across = steep ? 4 : 4 * this.width;
  var bytes = this.bytes;
  for (var x = Math.max(0, Math.floor(x0)); x <= last; x++) {
    if (dashed && x % 9 > 4) continue;
    var middle = y0 + slope * (x + 0.5 - x0);
    var top = middle - half, bottom = middle + half;
    var end = Math.min(most, Math.floor(bottom));
    for (var y = Math.max(0, Math.floor(top)); y <= end; y++) {
      var covered = (bottom < y + 1 ? bottom : y + 1) - (top > y ? top : y);
      var at = x * along + y * across + 3;
      var before = bytes[at];
      bytes[at] = before + (255 - before) * covered * alpha;
    }
  }
};
