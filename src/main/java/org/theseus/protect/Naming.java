package org.theseus.protect;

/** When an account may be named in what leaves the case. */
public enum Naming {
    /** Only where it plays a part in a finding that is none of the protected ones. */
    BY_PART,
    /** Always: the source lists institutions, not people. */
    INSTITUTION,
    /** Never, whatever part it plays: somebody was identified as a victim. */
    NEVER
}
