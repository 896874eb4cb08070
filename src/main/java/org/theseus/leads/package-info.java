/**
 * From findings to what one reads and acts on: networks of overlapping findings with a reading order, and for each person
 * who travels or may be exploited two independent scales, a paid crossing and exploitation (domain catalogue 1.3). Entry
 * types: {@link org.theseus.leads.Networks}, {@link org.theseus.leads.Assessments}. Works on findings as values; no store,
 * no detector, nothing is printed here, and nothing is said of a person but the part seen in payments.
 */
@NullMarked
package org.theseus.leads;

import org.jspecify.annotations.NullMarked;
