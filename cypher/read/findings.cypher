// name: top
MATCH (f:Finding) WHERE f.alert OR $all
RETURN f.id, f.detector, f.version, f.indicator, f.rank, f.score, f.alert, f.headline, f.accounts, f.transfers, f.json,
       f.network, f.networkNumber
ORDER BY f.rank, f.id LIMIT $top
// name: one
MATCH (f:Finding {id: $id})
RETURN f.id, f.detector, f.version, f.indicator, f.rank, f.score, f.alert, f.headline, f.accounts, f.transfers, f.json,
       f.network, f.networkNumber
// name: others
MATCH (f:Finding) WHERE NOT f.detector IN $detectors
RETURN f.id, f.detector, f.version, f.indicator, f.rank, f.score, f.alert, f.headline, f.accounts, f.transfers, f.json,
       f.network, f.networkNumber
ORDER BY f.rank, f.id
