// name: state
MATCH (c:Case {id: 'case'})
CALL { MATCH (a:Account) RETURN count(a) AS accounts }
CALL { MATCH ()-[t:TRANSFER]->() RETURN count(t) AS transfers }
RETURN c.schemaVersion AS schemaVersion, c.revision AS revision, coalesce(c.stamp, '') AS stamp, c.detectedRevision AS detectedRevision, accounts, transfers
// name: detection-run
MATCH (c:Case {id: 'case'}) WHERE c.detectionRun IS NOT NULL RETURN c.detectionRun AS run
// name: pending
MATCH (p:Pending) RETURN p.kind AS kind, p.id AS id, p.file AS file, p.sha256 AS sha256, p.keeper AS keeper
// name: sources
MATCH (s:Source) WHERE s.state = 'COMPLETE' RETURN properties(s) AS source
// name: source-numbers
MATCH (s:Source) RETURN s.number AS number, s.sha256 AS sha256, s.file AS file
// name: plugin-functions
SHOW FUNCTIONS YIELD name, isBuiltIn WHERE NOT isBuiltIn RETURN name
