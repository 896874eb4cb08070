// name: read-version
OPTIONAL MATCH (c:Case {id: 'case'}) RETURN coalesce(c.schemaVersion, 0) AS version
// name: await-indexes
CALL db.awaitIndexes(600)
// name: set-version
MERGE (c:Case {id: 'case'})
ON CREATE SET c.revision = 0, c.stamp = randomUUID(), c.detectedRevision = -1, c.nextSource = 1
SET c.schemaVersion = $version
// name: register-source
// Locks the case first, so that two writers never hand out one number.
MATCH (c:Case {id: 'case'})
SET c.nextSource = c.nextSource
MERGE (s:Source {sha256: $sha256})
ON CREATE SET s.number = c.nextSource, s.state = 'PENDING', s.file = $file, c.nextSource = c.nextSource + 1
RETURN s.number AS number, s.file AS file
// name: mark-changed
MATCH (c:Case {id: 'case'}) WHERE c.changed IS NULL SET c.changed = true
// name: read-for-begin
MATCH (c:Case {id: 'case'})
SET c.revision = c.revision
WITH c
OPTIONAL MATCH (p:Pending)
RETURN c.revision AS revision, c.lastImport AS lastImport, p.kind AS kind, p.id AS id, p.file AS file, p.sha256 AS sha256, p.keeper AS keeper
// name: begin
CREATE (:Pending {slot: 1, kind: $kind, id: $id, file: $file, sha256: $sha256, keeper: $keeper})
// name: complete
MATCH (c:Case {id: 'case'})
MATCH (s:Source {sha256: $sha256})
OPTIONAL MATCH (p:Pending {sha256: $sha256})
WITH c, s, p, (s.state <> 'COMPLETE' OR c.changed IS NOT NULL) AS fresh
FOREACH (one IN CASE WHEN fresh THEN [1] ELSE [] END |
  SET s += $properties, s.state = 'COMPLETE', c.revision = c.revision + 1, c.stamp = randomUUID())
SET c.lastImport = coalesce(p.id, c.lastImport), c.changed = null
DELETE p
// name: observe-keys
UNWIND $keys AS key
MATCH (a:Account {key: key})
WHERE NOT $mark IN coalesce(a.observed, [])
SET a.observed = coalesce(a.observed, []) + $mark,
    a.observation = CASE WHEN 'FULL' IN [a.observation, $observation] THEN 'FULL' ELSE $observation END
// name: keys-of-source
MATCH (a:Account)-[t:TRANSFER|RECORD]->(b:Account)
WHERE t.records IS NULL AND any(row IN t.sources WHERE row STARTS WITH $prefix)
RETURN a.key AS payer, b.key AS payee
