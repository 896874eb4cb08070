/**
 * The routes as data: which countries follow each other, what legs and packages cost and when, which sums the law names, and
 * the sets of countries that indicators use. Entry types: {@link org.theseus.route.RouteModel}, {@link
 * org.theseus.route.PriceTable}, {@link org.theseus.route.Thresholds}, {@link org.theseus.route.CountrySets}. Every value
 * cites its source, and says if it was only recalled. Nothing here knows transfers or decides on a finding.
 */
@NullMarked
package org.theseus.route;

import org.jspecify.annotations.NullMarked;
