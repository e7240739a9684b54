package jp.ippo.assessment.law;

import java.util.Arrays;

/** What only a person can answer. The names are stable codes of the wire; the words are shown as they stand. */
public enum Question {
    BODY_UNDER_ARTICLE_68(
            "報告する機関は、地方公共団体の機関（議会、直営の病院・診療所・大学を除く。）又は地方独立行政法人（試験研究・大学・病院を除く。）ですか。",
            "Is the reporting body an organ of a local government (not the assembly, not a hospital, clinic or"
                    + " university it runs), or an incorporated body other than for research, a university or a hospital?"),
    BODY_UNDER_ARTICLE_26(
            "報告する機関は、病院・診療所・大学の運営に当たる機関、これらを行う地方独立行政法人、又は民間の事業者ですか。",
            "Does the reporting body run a hospital, clinic or university, or is it an incorporated body"
                    + " for that, or a private business?"),
    ENTRUSTER_TOLD(
            "委託を受けた個人データについての事案であり、委託元へ通知しましたか（法26条1項ただし書）。",
            "Is it entrusted data, and was the entruster told (proviso of Art. 26(1))?"),
    EVENT_OCCURRED("漏えい、滅失若しくは毀損が発生し、又は発生したおそれがありますか。", "Did a leak, loss or damage occur, or may it have?"),
    LEFT_THE_BODY(
            "機関の外部に流出し、又は流出したおそれがありますか（誤廃棄では、適切に廃棄されなかったおそれを含む。）。",
            "Did it leave the body, or may it have (after disposal by mistake: may it not have been destroyed properly)?"),
    PROVIDED_ON_PURPOSE("機関が自らの意図に基づいて提供したものですか。", "Did the body itself provide it deliberately?"),
    EXFILTRATION_RULED_OUT(
            "外部への流出がなかったことを、ログ等の証拠により確認しましたか（痕跡がないだけでは足りない。）。",
            "Is it proven by logs or other evidence that nothing was taken out (the mere absence of traces is not enough)?"),
    RECOVERED_UNREAD_CONFIRMED(
            "第三者に閲覧されないうちに全てを回収したことを、未開封・アクセスログ等の証拠により確認しましたか。",
            "Is it proven (unopened, access logs …) that all of it came back before anybody read it?"),
    SAME_DATA_ELSEWHERE("滅失・毀損したものと同じ内容のデータが他に保管されていますか。", "Is the same data kept elsewhere?"),
    PART_OF_DATABASE(
            "その個人情報は、個人情報データベース等を構成するもの（個人データ）ですか、又はその取扱いが予定されていましたか。",
            "Is the information part of a database (personal data), or was it meant to be?"),
    ALREADY_HELD_DATA_INCLUDED(
            "取得しようとしていた情報のほかに、既に保有している個人情報も含まれますか。",
            "Besides what was still being collected, is information included that the body already held?"),
    ENCRYPTION_APPLIED("暗号化等の技術的措置が講じられていましたか。", "Was it encrypted or otherwise concealed?"),
    ENCRYPTION_RECOGNISED_CIPHER(
            "製品又は暗号方式の名称を確認し、それは電子政府推奨暗号リスト又はISO/IEC 18033に掲げられたものでしたか。",
            "Is the product or cipher named, and is it on the e-Government recommended ciphers list or in ISO/IEC 18033?"),
    ENCRYPTION_COVERED_EVERYTHING("暗号化は、漏えいした情報の全てに適切に実装されていましたか。", "Did the encryption cover all of the information?"),
    ENCRYPTION_MEANS_SAFE(
            "復号の手段（鍵・パスワード）は媒体と分離して漏えいを防いでいましたか、又は遠隔でデータ若しくは鍵を削除したことを確認しましたか。",
            "Was the key or password apart and protected, or was the data or the key confirmed deleted from afar?"),
    ENCRYPTION_STATE_PROTECTED(
            "紛失等の時点で、端末は電源が切れているなど復号されない状態でしたか。",
            "When lost, was the device in a state in which nothing was decrypted?"),
    ENCRYPTION_VALID_CREDENTIALS_USED(
            "正規の認証情報が使われ、復号された状態で閲覧できましたか。", "Were valid credentials used, so that it could be read decrypted?"),
    SPECIAL_CARE_INCLUDED(
            "要配慮個人情報（法2条3項・政令2条の一覧にあるもの。生活保護、要介護認定、国籍、健診の受診の事実だけでは当たらない。）は含まれますか。",
            "Is special-care information included (only what the closed list of Art. 2(3) names;"
                    + " welfare benefits, care levels, nationality or having attended a check-up are not on it)?"),
    PROPERTY_DAMAGE_POSSIBLE(
            "本人になりすまして財産の処分が行われるおそれがある情報ですか（口座番号だけでは直ちに当たらない。）。",
            "Could somebody impersonate the person with it and dispose of property"
                    + " (an account number alone is not immediately enough)?"),
    WRONGFUL_PURPOSE_SUSPECTED(
            "盗難、不正アクセス、従業者の持ち出しなど、不正の目的をもって行われたおそれがありますか。",
            "May it have been done with a wrongful purpose (theft, intrusion, an insider's take-out)?"),
    ACT_AGAINST_BODY(
            "その行為は、機関、その委託先又は機関が利用するサービスの提供者に対するものですか。",
            "Was the act against the body, its contractor or the provider of a service it uses?"),
    PERSONS_OVER_THRESHOLD(
            "本人（生存する個人。件数・世帯数・法人は数えない。）の数は、最大で理由欄の人数を超えるおそれがありますか。",
            "May the number of living persons (not records, households or firms) at most"
                    + " exceed the number given in the reason?"),
    ORDINANCE_DEFINES(
            "機関に適用される条例は、条例要配慮個人情報を定めていますか。",
            "Does the ordinance that applies to the body define ordinance special-care information?"),
    ORDINANCE_INFORMATION_INCLUDED("条例要配慮個人情報は含まれますか。", "Is ordinance special-care information included?"),
    MY_NUMBER_INCLUDED("個人番号（マイナンバー）は含まれますか。", "Is a My Number included?"),
    MY_NUMBER_IN_SYSTEM(
            "情報提供ネットワークシステム、個人番号利用事務のシステム又は個人番号関係事務のシステムで管理される特定個人情報ですか（システムから印刷した紙については担当者の判断による。）。",
            "Is it information managed in the information provision network system or in a system"
                    + " for My Number affairs (for paper printed from one, a person decides)?"),
    MY_NUMBER_VISIBLE_TO_MANY(
            "電磁的方法により不特定多数の者に閲覧され、又は閲覧されるおそれがありますか。",
            "Was it, or may it have been, visible electronically to an unspecified many?"),
    MY_NUMBER_USED_UNLAWFULLY(
            "番号法9条に反する利用又は19条に反する提供がありましたか。",
            "Was it used against Art. 9 or provided against Art. 19 of the My Number Act?"),
    MY_NUMBER_PERSONS_OVER_THRESHOLD(
            "個人番号の本人の数は、最大で理由欄の人数を超えるおそれがありますか。",
            "May the number of persons whose My Number is included exceed the number given in the reason?"),
    MY_NUMBER_GUIDELINE_APPLIES(
            "特定個人情報ガイドライン（行政機関等編）により、報告対象事態に当たらない事案も報告する機関ですか。",
            "Is it a body that the guideline for public bodies tells to report events below the items too?"),
    KNOWN_WHEN_DISCOVERED(
            "発覚の時点で、いずれかの従事者が報告対象事態（おそれを含む。）であることを知っていましたか。",
            "At the moment of discovery, did any worker know that it was (or might be) a reportable event?"),
    KNOWN_BY_CONTRACTOR_NOTICE(
            "委託先から通知を受けた時点で、報告対象事態（おそれを含む。）と分かる内容でしたか。",
            "Did the contractor's notice let the body know that it was (or might be) a reportable event?"),
    /** never asked by the machine; a person may claim it: 法68条2項1号, 26条2項ただし書 */
    NOTICE_DIFFICULT_WITH_SUBSTITUTE(
            "本人への通知が困難であり、本人の権利利益を保護するため必要な代替措置をとりますか。",
            "Is notice to the person difficult, and is a substitute measure taken that protects the person?"),
    /** never asked by the machine; a person may claim it: 法68条2項2号 */
    NOTICE_ARTICLE_78("保有個人情報に法78条1項各号の情報のいずれかが含まれますか。", "Does the information include any of what Art. 78(1) lists?");

    private final String ja;
    private final String en;

    Question(String ja, String en) {
        this.ja = ja;
        this.en = en;
    }

    /** @throws IllegalArgumentException for a code that is no question */
    static Question of(String code) {
        return Arrays.stream(values())
                .filter(question -> question.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such question: " + code));
    }

    public String ja() {
        return ja;
    }

    public String en() {
        return en;
    }

    /** Whether it is not asked but claimed: an exception from the notice to the person. */
    public boolean isClaim() {
        return this == NOTICE_DIFFICULT_WITH_SUBSTITUTE || this == NOTICE_ARTICLE_78;
    }
}
