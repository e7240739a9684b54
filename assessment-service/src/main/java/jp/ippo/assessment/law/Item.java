package jp.ippo.assessment.law;

/** 各号: one item of 規則43条 or 規則7条. It judges its own question only; whether there is an event at all is another's. */
interface Item {

    Opinion examine(Matter matter, Regime regime);
}
