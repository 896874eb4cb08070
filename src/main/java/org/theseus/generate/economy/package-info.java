/**
 * Everyday life in numbers: banks and operators (all invented), their customers, salaries, rents, purchases, remittances.
 * Entry types: {@link org.theseus.generate.economy.World}, what every maker of content works in; {@link
 * org.theseus.generate.economy.Cast}, who gives out persons and customers; {@link org.theseus.generate.economy.Desk}, which
 * turns an intention ("she sends him 200 on that day") into a payment as its institution records it; {@link
 * org.theseus.generate.economy.Background}, the everyday rows.
 */
@NullMarked
package org.theseus.generate.economy;

import org.jspecify.annotations.NullMarked;
