package jp.ippo.intake.register;

/** Why a clause is a gap. */
public enum GapKind {
    /** it is not in the contract */
    MISSING,
    /** nobody has said whether it is */
    UNKNOWN,
    /** said to be there, but nobody has said where */
    UNPROVED
}
