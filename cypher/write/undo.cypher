// name: source
MATCH (s:Source {sha256: $sha256}) RETURN s.number AS number, s.file AS file
// name: cancel
// At the next revision, so that whoever announced it does not go on.
MATCH (c:Case {id: 'case'})
MATCH (p:Pending {sha256: $sha256})
SET c.revision = c.revision + 1, c.stamp = randomUUID()
DELETE p
RETURN count(*) AS cancelled
// name: begin
// Takes the place of an interrupted import of the same file.
MATCH (s:Source {sha256: $sha256})
SET s.state = 'UNDOING'
MERGE (p:Pending {slot: 1})
SET p.kind = 'UNDO', p.id = 'undo-' + $sha256, p.file = s.file, p.sha256 = $sha256, p.keeper = $keeper
// name: find
MATCH ()-[t:TRANSFER]->()
WHERE any(row IN t.sources WHERE row STARTS WITH $prefix)
RETURN t.id AS id, t.records IS NOT NULL AS several
// name: take-rows
// STALE marks the accounts whose name, observation and identifiers must be worked out again.
UNWIND $ids AS id
MATCH (a:Account)-[t:TRANSFER {id: id}]->(b:Account)
SET t.sources = [row IN t.sources WHERE NOT row STARTS WITH $prefix]
SET a:Stale, b:Stale
WITH t WHERE size(t.sources) = 0
DELETE t
// name: mark-own
UNWIND $keys AS key
MATCH (a:Account {key: key}) SET a:Stale
// name: own-keys
MATCH (s:Source {sha256: $sha256}) RETURN coalesce(s.own, []) AS own
// name: stale
MATCH (a:Stale) RETURN a.key AS key LIMIT 2000
// name: drop-orphans
UNWIND $keys AS key
MATCH (a:Account {key: key}) WHERE NOT (a)-[:TRANSFER|RECORD]-()
DETACH DELETE a
// name: paid
UNWIND $keys AS key
MATCH (a:Account {key: key})-[t:TRANSFER|RECORD]->() WHERE t.records IS NULL
RETURN a.key AS key, properties(t) AS transfer
// name: received
UNWIND $keys AS key
MATCH (a:Account {key: key})<-[t:TRANSFER|RECORD]-() WHERE t.records IS NULL
RETURN a.key AS key, properties(t) AS transfer
// name: forget
UNWIND $keys AS key
MATCH (a:Account {key: key})
SET a.name = null, a.nameFrom = null, a.country = null, a.countryFrom = null,
    a.observed = [mark IN coalesce(a.observed, []) WHERE NOT mark STARTS WITH $prefix]
SET a.observation = CASE
      WHEN any(mark IN a.observed WHERE mark ENDS WITH ':FULL') THEN 'FULL'
      WHEN size(a.observed) > 0 THEN 'PARTIAL'
      ELSE 'SEEN_ONLY' END,
    a.observed = CASE WHEN size(a.observed) = 0 THEN null ELSE a.observed END
WITH a
OPTIONAL MATCH (a)-[h:HAS_NAME|HAS_CUSTOMER_ID|HAS_PHONE|HAS_DOCUMENT|HAS_ADDRESS|HAS_EMAIL]->()
DELETE h
// name: fresh
UNWIND $keys AS key
MATCH (a:Account {key: key}) REMOVE a:Stale
// name: drop-identifiers
MATCH (n:Name|CustomerId|Phone|Document|Address|Email) WHERE NOT (n)--()
WITH n LIMIT 10000
DELETE n
RETURN count(*) AS dropped
// name: finish
MATCH (c:Case {id: 'case'})
MATCH (s:Source {sha256: $sha256})
SET c.revision = c.revision + 1, c.stamp = randomUUID(), c.changed = null
DELETE s
WITH c
OPTIONAL MATCH (p:Pending {sha256: $sha256})
DELETE p
