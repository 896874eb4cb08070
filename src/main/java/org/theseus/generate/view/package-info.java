/**
 * What of a case is seen. In the partial view an order names some accounts, whose statements are complete; everybody else is
 * seen only as their other side. Entry types: {@link org.theseus.generate.view.Orders} and {@link
 * org.theseus.generate.view.StatementLine}.
 */
@NullMarked
package org.theseus.generate.view;

import org.jspecify.annotations.NullMarked;
