// title: Reference texts that several payers use
// The same words from unrelated payers may be a price list, an invoice series or an instruction.
// param minPayers integer 3 fewest different payers
// param limit integer 50 most rows
// column reference the text, in small letters
// column payers different paying accounts
// column payees different receiving accounts
// column transfers how often
MATCH (payer:Account)-[t:TRANSFER]->(payee:Account)
WHERE t.reference IS NOT NULL
WITH toLower(trim(t.reference)) AS reference, payer, payee, t
WITH reference, count(DISTINCT payer) AS payers, count(DISTINCT payee) AS payees, count(t) AS transfers
WHERE payers >= $minPayers
RETURN reference, payers, payees, transfers
ORDER BY payers DESC, transfers DESC, reference LIMIT $limit
