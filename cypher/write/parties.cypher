// until is 0 while it holds: a property can be indexed, its absence cannot.
// name: begin
// From here on nobody reads parties until the last statement: a resolution that was interrupted is none.
MATCH (c:Case {id: 'case'})
OPTIONAL MATCH (r:Resolution)
WITH c, coalesce(max(r.number), 0) + 1 AS number
SET c.resolution = null
RETURN number
// name: end-holdings
UNWIND $keys AS key
MATCH (:Account {key: key})-[h:HELD_BY {until: 0}]->(:Party)
SET h.until = $number
// name: end-parties
UNWIND $ids AS id
MATCH (p:Party {id: id})
SET p.until = $number, p.mentions = [], p.reasons = []
// name: parties
UNWIND $rows AS r
MERGE (p:Party {id: r[0]})
ON CREATE SET p.from = $number
SET p.until = 0, p.mentions = r[1], p.reasons = r[2]
// name: holdings
UNWIND $rows AS r
MATCH (a:Account {key: r[0]})
MATCH (p:Party {id: r[1]})
CREATE (a)-[:HELD_BY {from: $number, until: 0}]->(p)
// name: drop-links
MATCH (:Party)-[l:MAY_BE|SHARES]->(:Party)
WITH l LIMIT 20000
DELETE l
RETURN count(*) AS dropped
// name: may-be
UNWIND $rows AS r
MATCH (one:Party {id: r[0]})
MATCH (other:Party {id: r[1]})
CREATE (one)-[:MAY_BE {at: r[2], text: r[3], mark: r[4]}]->(other)
// name: shares
UNWIND $rows AS r
MATCH (one:Party {id: r[0]})
MATCH (other:Party {id: r[1]})
CREATE (one)-[:SHARES {at: r[2], text: r[3], mark: r[4]}]->(other)
// name: finish
MERGE (r:Resolution {number: $number})
SET r.at = $at, r.author = $author, r.stamp = $stamp, r.basis = $basis, r.outcome = $outcome, r.figures = $figures,
    r.places = $places, r.names = $names
WITH r
MATCH (c:Case {id: 'case'})
SET c.resolution = r.number
