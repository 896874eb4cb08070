/**
 * What to ask for next, and why: records that leads rest on or wait for and that the case does not hold, grouped as they would be
 * asked for, by country and institution.
 *
 * <p>Entry types: {@link org.theseus.requests.Requests} finds them, {@link org.theseus.requests.Request} is one of them, {@link
 * org.theseus.requests.OrderText} words them for an order. Pure.
 *
 * <p>May not live here: who may be named (that is {@code protect}), reading a case, tables.
 */
@NullMarked
package org.theseus.requests;

import org.jspecify.annotations.NullMarked;
