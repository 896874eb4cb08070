/**
 * Files in YAML that people write (import profiles, reference data), read so that every error names file and line and no
 * misspelt key passes. Entry type: {@link org.theseus.yaml.YamlSection}. What the keys mean is known elsewhere.
 */
@NullMarked
package org.theseus.yaml;

import org.jspecify.annotations.NullMarked;
