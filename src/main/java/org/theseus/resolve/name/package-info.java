/**
 * Names of people and firms as keys that meet across scripts and spelling habits, and their comparison token by token. A
 * {@link org.theseus.resolve.name.NameTable} reads each distinct name once; {@link org.theseus.resolve.name.NameComparison}
 * aligns two of them. Script and spelling are read to match names and for nothing else: neither leaves this package.
 */
@NullMarked
package org.theseus.resolve.name;

import org.jspecify.annotations.NullMarked;
