package jp.ippo.notification.duties;

/** Whom a local government tells besides the PPC. No law that was read sets a day for any of them. */
public enum Authority {
    /** 総務省: security incidents of any kind (MIC's guideline for information security of local governments) */
    MIC("総務省"),
    /** 都道府県: the same, by the same guideline */
    PREFECTURE("都道府県"),
    /** 警察: when it looks like a crime */
    POLICE("警察"),
    /** 所管省庁: hospitals and universities above all */
    MINISTRY("所管省庁"),
    /** 保険会社: by contract */
    INSURER("保険会社");

    private final String japanese;

    Authority(String japanese) {
        this.japanese = japanese;
    }

    /** As a mail names it. */
    public String japanese() {
        return japanese;
    }
}
