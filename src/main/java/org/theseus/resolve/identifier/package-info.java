/**
 * What rows say of people beside names, in forms that compare: phone numbers, documents, birth dates, addresses, e-mail
 * addresses. Each type says what it could not make sense of instead of guessing. Whether equal values are one person is not
 * decided here.
 */
@NullMarked
package org.theseus.resolve.identifier;

import org.jspecify.annotations.NullMarked;
