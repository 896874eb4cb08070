// title: The largest single transfers
// param currency text EUR ISO code
// param minAmount decimal 0 smallest amount, in units of the currency with two digits
// param limit integer 20 most rows
// column at time in UTC, empty if unknown
// column payer key of the paying account
// column payee key of the receiving account
// column amountMinor amount in minor units
// column channel how it travelled
// column reference as written
// column transfer id of the transfer
MATCH (payer:Account)-[t:TRANSFER]->(payee:Account)
WHERE t.currency = $currency AND t.aggregated IS NULL AND t.amountMinor >= $minAmount * 100
RETURN CASE WHEN t.at IS NULL THEN null ELSE toString(datetime({epochMillis: t.at})) END AS at,
       payer.key AS payer, payee.key AS payee, t.amountMinor AS amountMinor, t.channel AS channel,
       t.reference AS reference, t.id AS transfer
ORDER BY amountMinor DESC, transfer LIMIT $limit
