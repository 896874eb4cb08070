// title: Pairs of accounts by the sum that passed between them
// One row per direction and currency.
// param currency text EUR ISO code
// param limit integer 20 most rows
// column payer key of the paying account
// column payerName first name seen with it
// column payee key of the receiving account
// column payeeName first name seen with it
// column transfers transfers from payer to payee
// column amountMinor sum in minor units
MATCH (payer:Account)-[t:TRANSFER]->(payee:Account)
WHERE t.currency = $currency AND t.status IN ['BOOKED', 'PAID']
WITH payer, payee, count(t) AS transfers, sum(t.amountMinor) AS amountMinor
RETURN payer.key AS payer, payer.name AS payerName, payee.key AS payee, payee.name AS payeeName, transfers, amountMinor
ORDER BY amountMinor DESC, payer, payee LIMIT $limit
