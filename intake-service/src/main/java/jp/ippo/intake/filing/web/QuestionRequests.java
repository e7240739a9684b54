package jp.ippo.intake.filing.web;

import static com.fasterxml.jackson.annotation.Nulls.FAIL;

import com.fasterxml.jackson.annotation.JsonSetter;
import java.util.List;
import jp.ippo.events.Answer;
import jp.ippo.events.ReportedFacts.MyNumber;
import jp.ippo.events.ReportedFacts.OrdinanceInformation;
import jp.ippo.events.ReportedFacts.PropertyDamage;
import jp.ippo.events.ReportedFacts.SpecialCare;
import jp.ippo.events.ReportedFacts.WrongfulPurpose;
import jp.ippo.events.ReportedFacts.WrongfulPurpose.Indicator;
import org.jspecify.annotations.Nullable;

/** 施行規則43条 and 番号法: what makes an event reportable. */
final class QuestionRequests {

    private QuestionRequests() {}

    record SpecialCareRequest(
            @Nullable Answer included,
            @JsonSetter(contentNulls = FAIL) @Nullable List<SpecialCare.Kind> kinds) {}

    record PropertyDamageRequest(
            @Nullable Answer risk, @Nullable String reason) {}

    record WrongfulPurposeRequest(
            @Nullable Answer suspected,
            @Nullable Answer againstBody,
            @Nullable Answer dataBeingCollected,
            @JsonSetter(contentNulls = FAIL) @Nullable List<Indicator> indicators) {}

    record OrdinanceInformationRequest(
            @Nullable Answer definedByOrdinance, @Nullable Answer included) {}

    record MyNumberRequest(
            @Nullable Answer included,
            @Nullable Answer inMyNumberSystem,
            @Nullable Answer visibleToManyUnspecified,
            @Nullable Answer usedOrProvidedUnlawfully) {}

    static SpecialCare complete(@Nullable SpecialCareRequest said) {
        var given = said == null ? new SpecialCareRequest(null, null) : said;
        return new SpecialCare(Given.answer(given.included()), Given.set(given.kinds(), SpecialCare.Kind.class));
    }

    static PropertyDamage complete(@Nullable PropertyDamageRequest said) {
        var given = said == null ? new PropertyDamageRequest(null, null) : said;
        return new PropertyDamage(Given.answer(given.risk()), Given.text(given.reason()));
    }

    static WrongfulPurpose complete(@Nullable WrongfulPurposeRequest said) {
        var given = said == null ? new WrongfulPurposeRequest(null, null, null, null) : said;
        return new WrongfulPurpose(
                Given.answer(given.suspected()),
                Given.answer(given.againstBody()),
                Given.answer(given.dataBeingCollected()),
                Given.set(given.indicators(), Indicator.class));
    }

    static OrdinanceInformation complete(@Nullable OrdinanceInformationRequest said) {
        var given = said == null ? new OrdinanceInformationRequest(null, null) : said;
        return new OrdinanceInformation(Given.answer(given.definedByOrdinance()), Given.answer(given.included()));
    }

    static MyNumber complete(@Nullable MyNumberRequest said) {
        var given = said == null ? new MyNumberRequest(null, null, null, null) : said;
        return new MyNumber(
                Given.answer(given.included()),
                Given.answer(given.inMyNumberSystem()),
                Given.answer(given.visibleToManyUnspecified()),
                Given.answer(given.usedOrProvidedUnlawfully()));
    }
}
