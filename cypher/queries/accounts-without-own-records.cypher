// title: Busy accounts whose own records are not in the case
// What to ask an institution for next: seen only in other people's records, by number of transfers.
// param minTransfers integer 3 fewest transfers
// param limit integer 50 most rows
// column account key of the account
// column name first name seen with it
// column institution who keeps it
// column transfers transfers in and out
MATCH (a:Account)
WHERE a.observation = 'SEEN_ONLY' AND a.kind IN ['ACCOUNT', 'CUSTOMER']
WITH a, COUNT { (a)-[:TRANSFER]-() } AS transfers
WHERE transfers >= $minTransfers
RETURN a.key AS account, a.name AS name, a.institution AS institution, transfers
ORDER BY transfers DESC, account LIMIT $limit
