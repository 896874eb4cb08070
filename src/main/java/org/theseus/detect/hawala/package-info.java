/** Who pays in and out for many (D1), and how two of them settle (D2). No other searches. */
@NullMarked
package org.theseus.detect.hawala;

import org.jspecify.annotations.NullMarked;
