package jp.ippo.assessment.law;

/** 媒体. */
public enum Medium {
    PAPER,
    /** USB memory, disk, laptop, telephone */
    PORTABLE_DEVICE,
    EMAIL,
    WEB,
    SYSTEM,
    OTHER
}
