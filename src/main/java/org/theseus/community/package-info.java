/**
 * Who belongs together: {@link org.theseus.community.Communities} divides the accounts of a case into communities with
 * our Leiden and says of each what moved inside it and who is central. It knows no typology: a community is a place to
 * look, never a finding by itself. Rows that cannot be placed in time count; cash and the outside world do not.
 */
@NullMarked
package org.theseus.community;

import org.jspecify.annotations.NullMarked;
