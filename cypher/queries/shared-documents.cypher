// title: Identity documents given with more than one account
// param minAccounts integer 2 fewest accounts
// param limit integer 50 most rows
// column document the number, normalised
// column accounts how many accounts it was given with
// column keys their keys
// column names their names
MATCH (a:Account)-[:HAS_DOCUMENT]->(d:Document)
WITH d, a ORDER BY a.key
WITH d, count(a) AS accounts, collect(a.key) AS keys, collect(DISTINCT a.name) AS names
WHERE accounts >= $minAccounts
RETURN d.value AS document, accounts, keys, names
ORDER BY accounts DESC, document LIMIT $limit
