/**
 * The most money that can have gone from some accounts to others over a period, with a certificate that no more can.
 *
 * <p>Entry types: {@link org.theseus.algo.flow.FlowQuery}, {@link org.theseus.algo.flow.MaximumFlow} and {@link
 * org.theseus.algo.flow.FlowResult}; {@link org.theseus.algo.flow.FlowNetwork} is the solver, for anything that is a flow.
 *
 * <p>Method: the algorithm of E. A. Dinic ("Algorithm for solution of a problem of maximum flow in a network with power
 * estimation", 1970) on flat arrays, without recursion. With time, on the time-expanded network (L. R. Ford, D. R.
 * Fulkerson, "Constructing maximal dynamic flows from static flows", 1958): an account is a node for each time at which
 * money can go on after new money came, money waits at no cost, and a payment can pass on only what arrived before it left.
 * The certificate is the minimum cut: payments without which nothing gets through, whose sum is the flow.
 *
 * <p>Bounds: O(n^2 m) at worst for n times and m payments between the parties, near-linear in practice; memory about 80
 * bytes a payment that lies between them. Amounts are exact.
 *
 * <p>Ties: equal exact times do not follow. Where only an interval is known the order is a parameter: {@code POSSIBLE} lets
 * any two payments follow that may have (exact for exact times, else never too small), {@code CERTAIN} only those that must
 * have (what can flow whatever the order was). Payments that change the currency or are of another one are left out; of one
 * with a fee the smaller amount counts. Terminal nodes are not passed through.
 */
@NullMarked
package org.theseus.algo.flow;

import org.jspecify.annotations.NullMarked;
