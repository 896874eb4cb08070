// title: Phone numbers given with more than one account
// One person may hold several accounts, a family may share a phone; helpers who fill in forms give their own number.
// param minAccounts integer 2 fewest accounts
// param limit integer 50 most rows
// column phone the number, normalised
// column accounts how many accounts it was given with
// column keys their keys
// column names their names
MATCH (a:Account)-[:HAS_PHONE]->(p:Phone)
WITH p, a ORDER BY a.key
WITH p, count(a) AS accounts, collect(a.key) AS keys, collect(DISTINCT a.name) AS names
WHERE accounts >= $minAccounts
RETURN p.value AS phone, accounts, keys, names
ORDER BY accounts DESC, phone LIMIT $limit
