package jp.ippo.intake.register;

import java.text.Normalizer;
import java.util.Locale;

/** 社名 as it is compared: 株式会社 イセトー, （株）イセトー and ｲｾﾄｰ are one company. */
final class CompanyName {

    private static final String FORMS_OF_COMPANY = "株式会社|有限会社|合同会社|\\(株\\)|\\(有\\)|\\(同\\)";

    private CompanyName() {}

    static String key(String name) {
        var plain = Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
        var key = plain.replaceAll(FORMS_OF_COMPANY, "");
        return key.isEmpty() ? plain : key;
    }
}
