/**
 * Reports of the FIU software goAML as XML (schemas 4.x and 5.x). Entry type: {@link org.theseus.format.goaml.GoamlFormat}.
 * Tolerant: elements are found by name wherever a version puts them. Nothing here decides what a transaction means.
 */
@NullMarked
package org.theseus.format.goaml;

import org.jspecify.annotations.NullMarked;
