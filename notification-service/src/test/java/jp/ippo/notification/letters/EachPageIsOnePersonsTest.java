package jp.ippo.notification.letters;

import static jp.ippo.notification.letters.SampleLetters.print;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class EachPageIsOnePersonsTest {

    @Test
    void a_page_carries_its_own_reference_and_name_and_nobody_elses() throws Exception {
        var letters = SampleLetters.letters(40);

        var pages = pages(print(letters, 1));

        assertThat(pages).hasSize(40);
        for (int i = 0; i < 40; i++) assertThatPageIsOf(letters.get(i), letters, pages.get(i));
    }

    @Property(tries = 25)
    void whatever_the_list_says_each_page_is_one_persons(@ForAll("crowds") List<Letter> letters) throws Exception {
        var pages = pages(print(letters, 3));

        assertThat(pages).hasSize(letters.size() * 3);
        for (int i = 0; i < letters.size(); i++) {
            var letter = letters.get(i);
            var whole = String.join("", pages.subList(i * 3, i * 3 + 3));
            assertThatPageIsOf(letter, letters, whole);
            for (int page = 0; page < 3; page++)
                assertThat(pages.get(i * 3 + page))
                        .contains(letter.reference() + " " + (page + 1) + "/3")
                        .contains("No." + (i + 1));
            for (var item : letter.items()) assertThat(squeezed(whole)).contains(squeezed("・" + item));
        }
    }

    @Test
    void the_same_letters_make_the_same_bytes() {
        assertThat(print(SampleLetters.letters(20), 2)).isEqualTo(print(SampleLetters.letters(20), 2));
    }

    @Test
    void a_short_letter_in_a_batch_of_long_ones_says_on_its_empty_page_whose_it_is() throws Exception {
        var pages = pages(print(SampleLetters.letters(2), 2));

        assertThat(pages.get(1)).contains("このページに記載はありません", SampleLetters.reference(1) + " 2/2");
        assertThat(pages.get(3))
                .contains(SampleLetters.reference(2) + " 2/2")
                .doesNotContain(SampleLetters.reference(1));
    }

    private static void assertThatPageIsOf(Letter letter, List<Letter> all, String page) {
        assertThat(page).contains(letter.reference());
        assertThat(squeezed(page)).contains(squeezed(letter.name()), squeezed(letter.address()));
        for (var other : all) if (other != letter) assertThat(page).doesNotContain(other.reference());
    }

    static List<String> pages(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            var pages = new ArrayList<String>();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(document).replace('　', ' '));
            }
            return pages;
        }
    }

    /** Lines are broken and spaces guessed by the reader of the file. */
    static String squeezed(String text) {
        return text.replaceAll("[\\s　]", "");
    }

    @Provide
    Arbitrary<List<Letter>> crowds() {
        // The reader tells some characters only by their twins (for example U+2500 and U+2015): common ones are enough
        // here.
        var words = Arbitraries.strings()
                .withChars("山川田中小林佐藤高橋花子太郎一二三ヶー々アイウabcXYZ019-")
                .ofMinLength(1);
        var people = Combinators.combine(
                        words.ofMaxLength(20),
                        words.ofMaxLength(45),
                        words.ofMaxLength(40).list().ofMinSize(1).ofMaxSize(40),
                        Arbitraries.integers().between(0, 9_999_999))
                .as((name, address, items, postal) -> new Letter(
                        UUID.randomUUID(), "", "%07d".formatted(postal), address, name + " 様", name + " 様", items));
        return people.list().ofMinSize(1).ofMaxSize(12).map(EachPageIsOnePersonsTest::numbered);
    }

    private static List<Letter> numbered(List<Letter> letters) {
        return IntStream.range(0, letters.size())
                .mapToObj(i -> new Letter(
                        letters.get(i).personId(),
                        SampleLetters.reference(i + 1),
                        letters.get(i).postalCode(),
                        letters.get(i).address(),
                        letters.get(i).name(),
                        letters.get(i).greeting(),
                        letters.get(i).items()))
                .toList();
    }
}
