// title: Cash paid in and out, by place
// param limit integer 50 most rows
// column place as the operator wrote it, empty if it did not
// column channel CASH_IN or CASH_OUT
// column accounts different accounts
// column transfers how often
// column amountMinor sum in minor units of the currency
// column currency ISO code
MATCH (payer:Account)-[t:TRANSFER]->(payee:Account)
WHERE t.channel IN ['CASH_IN', 'CASH_OUT'] AND t.status IN ['BOOKED', 'PAID']
WITH CASE t.channel WHEN 'CASH_IN' THEN t.sendPlace ELSE t.payPlace END AS place, t.channel AS channel,
     t.currency AS currency, CASE t.channel WHEN 'CASH_IN' THEN payee ELSE payer END AS account, t
WITH place, channel, currency, count(DISTINCT account) AS accounts, count(t) AS transfers, sum(t.amountMinor) AS amountMinor
RETURN place, channel, accounts, transfers, amountMinor, currency
ORDER BY amountMinor DESC, place, channel, currency LIMIT $limit
