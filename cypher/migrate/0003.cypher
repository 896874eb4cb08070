// Who is who: (:Account)-[:HELD_BY {from, until}]->(:Party), from and until being numbers of resolutions.
// name: resolution
CREATE CONSTRAINT resolution_number IF NOT EXISTS FOR (r:Resolution) REQUIRE r.number IS UNIQUE
// name: held-until
CREATE INDEX held_until IF NOT EXISTS FOR ()-[h:HELD_BY]-() ON (h.until)
// name: party-until
CREATE INDEX party_until IF NOT EXISTS FOR (p:Party) ON (p.until)
