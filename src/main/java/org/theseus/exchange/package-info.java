/**
 * Exchange packages: what one case tells another, in one zip file with a manifest. {@link
 * org.theseus.exchange.PackageWriter} makes one of an {@code ExportContent}, so it holds only what protection let out;
 * {@link org.theseus.exchange.ExchangePackage} opens and checks one that somebody sent. No case, no store.
 */
@NullMarked
package org.theseus.exchange;

import org.jspecify.annotations.NullMarked;
