// name: resolution
MATCH (c:Case {id: 'case'})
MATCH (r:Resolution {number: c.resolution})
RETURN r.number, r.at, r.author, r.stamp, r.basis, r.outcome, r.figures, r.places, r.names
// name: resolutions
MATCH (r:Resolution)
RETURN r.number, r.at, r.author, r.stamp, r.basis, r.outcome, r.figures, r.places, r.names
ORDER BY r.number
// name: parties
MATCH (p:Party {until: 0})
RETURN p.id, p.mentions, p.reasons
// name: holdings
MATCH (a:Account)-[h:HELD_BY {until: 0}]->(p:Party)
RETURN a.key, p.id
// name: holdings-of
UNWIND $keys AS key
MATCH (a:Account {key: key})-[h:HELD_BY]->(p:Party)
RETURN a.key, p.id, h.from, h.until
// name: may-be
MATCH (one:Party)-[l:MAY_BE]->(other:Party)
RETURN one.id, other.id, l.at, l.text, l.mark
ORDER BY l.at
// name: shares
MATCH (one:Party)-[l:SHARES]->(other:Party)
RETURN one.id, other.id, l.at, l.text, l.mark
ORDER BY l.at
