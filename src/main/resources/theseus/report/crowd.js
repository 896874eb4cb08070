// Thousands of links and accounts: how much of each pixel the links cover is laid up in an array, shapes are copied over it, and the
// picture is put on the canvas as a whole. Where no graphics processor helps, that takes a fraction of the time of paths and stamps.
// Widths and places are in pixels of the screen.
function Crowd() {
  this.width = 0;
  this.height = 0;
}

// Room round the picture for the thickness of lines that run along its rim.
Crowd.ROOM = 24;

// A colour as #rrggbb or #rgb, as a number.
Crowd.value = function (colour) {
  var digits = colour.slice(1);
  return parseInt(digits.length === 3 ? digits.replace(/./g, '$&$&') : digits, 16);
};

// A picture all of one colour.
Crowd.prototype.begin = function (context, width, height, paper) {
  if (width !== this.width || height !== this.height) {
    this.width = width;
    this.height = height;
    this.stride = width + 2 * Crowd.ROOM;
    this.cover = new Uint8Array(this.stride * (height + 2 * Crowd.ROOM));
    this.image = context.createImageData(width, height);
    this.pixels = new Uint32Array(this.image.data.buffer);
  }
  this.empty = true;
  this.paper = Crowd.value(paper);
};

// Lays the lines since the last call on the picture, in one colour.
Crowd.prototype.colour = function (colour) {
  var value = Crowd.value(colour), paper = this.paper;
  var shades = new Uint32Array(256), bytes = new Uint8Array(shades.buffer);
  function mixed(shift, shade) {
    var from = paper >> shift & 255;
    return from + ((value >> shift & 255) - from) * shade / 255;
  }
  for (var shade = 0; shade < 256; shade++) bytes.set([mixed(16, shade), mixed(8, shade), mixed(0, shade), 255], 4 * shade);
  var pixels = this.pixels, cover = this.cover, width = this.width, height = this.height, empty = this.empty;
  for (var y = 0, to = 0; y < height; y++) {
    for (var from = (y + Crowd.ROOM) * this.stride + Crowd.ROOM, end = from + width; from < end; from++, to++) {
      if (empty) pixels[to] = shades[cover[from]];
      else if (cover[from] > 0) this.blend(to, bytes[1020], bytes[1021], bytes[1022], cover[from]);
    }
  }
  cover.fill(0);
  this.empty = false;
};

Crowd.prototype.blend = function (pixel, red, green, blue, alpha) {
  var data = this.image.data, at = 4 * pixel;
  data[at] += (red - data[at]) * alpha / 255;
  data[at + 1] += (green - data[at + 1]) * alpha / 255;
  data[at + 2] += (blue - data[at + 2]) * alpha / 255;
};

// Copies a small picture so that its middle comes to a place; parts beyond the rim are left out.
Crowd.prototype.stamp = function (small, x, y) {
  var left = Math.round(x - small.width / 2), top = Math.round(y - small.height / 2);
  var to = Math.min(small.width, this.width - left), below = Math.min(small.height, this.height - top);
  var data = small.data, words = small.words, pixels = this.pixels;
  for (var row = Math.max(0, -top); row < below; row++) {
    for (var column = Math.max(0, -left); column < to; column++) {
      var at = row * small.width + column, alpha = data[4 * at + 3], pixel = (top + row) * this.width + left + column;
      if (alpha === 255) pixels[pixel] = words[at];
      else if (alpha > 0) this.blend(pixel, data[4 * at], data[4 * at + 1], data[4 * at + 2], alpha);
    }
  }
};

Crowd.prototype.end = function (context) {
  context.putImageData(this.image, 0, 0);
};

// The part of a line inside the picture; null if none is (Liang and Barsky).
Crowd.prototype.inside = function (x0, y0, x1, y1) {
  var dx = x1 - x0, dy = y1 - y0, from = 0, to = 1;
  for (var side = 0; side < 4; side++) {
    var p = side === 0 ? -dx : side === 1 ? dx : side === 2 ? -dy : dy;
    var q = side === 0 ? x0 : side === 1 ? this.width - x0 : side === 2 ? y0 : this.height - y0;
    if (p === 0 && q < 0) return null;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from > to ? null : [x0 + from * dx, y0 + from * dy, x0 + to * dx, y0 + to * dy];
};

// Column by column along the longer direction, in whole numbers: places across in 256ths of a pixel, alpha in 256ths.
Crowd.prototype.line = function (ax, ay, bx, by, width, alpha, dashed) {
  var cut = this.inside(ax, ay, bx, by);
  if (!cut) return;
  var steep = Math.abs(by - ay) > Math.abs(bx - ax) ? 1 : 0;
  var x0 = cut[steep], y0 = cut[1 - steep], x1 = cut[2 + steep], y1 = cut[3 - steep];
  if (x1 < x0) {
    var swap = x0; x0 = x1; x1 = swap;
    swap = y0; y0 = y1; y1 = swap;
  }
  var slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  var thick = Math.min(width * Math.sqrt(1 + slope * slope), 2 * Crowd.ROOM - 4) * 256 | 0;
  var along = steep ? this.stride : 1, across = steep ? 1 : this.stride;
  var cover = this.cover;
  var x = Math.floor(x0), last = Math.floor(x1);
  var top = (y0 + slope * (x + 0.5 - x0) + Crowd.ROOM) * 256 - thick / 2;
  var step = slope * 256;
  for (var start = (x + Crowd.ROOM) * along; x <= last; x++, start += along, top += step) {
    if (dashed && x % 9 > 4) continue;
    var high = top | 0, low = high + thick;
    var y = high >> 8, end = low >> 8, at = start + y * across, before = cover[at];
    if (y === end) {
      cover[at] = before + ((255 - before) * thick * alpha >> 16);
      continue;
    }
    cover[at] = before + ((255 - before) * (256 - (high & 255)) * alpha >> 16);
    for (at += across, y++; y < end; y++, at += across) {
      before = cover[at];
      cover[at] = before + ((255 - before) * alpha >> 8);
    }
    before = cover[at];
    cover[at] = before + ((255 - before) * (low & 255) * alpha >> 16);
  }
};
