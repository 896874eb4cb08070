/**
 * Where people live and pay: towns with inhabitants and coordinates, and of each country the currency and how its mobile
 * numbers look. Entry types: {@link org.theseus.generate.land.Towns} and {@link org.theseus.generate.land.Country}.
 */
@NullMarked
package org.theseus.generate.land;

import org.jspecify.annotations.NullMarked;
