/** What an account's card payments show or lack: no everyday spending (E4), running costs of exploitation (E5). No other searches. */
@NullMarked
package org.theseus.detect.living;

import org.jspecify.annotations.NullMarked;
