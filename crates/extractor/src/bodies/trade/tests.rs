//! What is dealt with firms tells their names, on made-up sentences.

use super::*;
use crate::word_classes;
use crate::words;

#[test]
fn words_beside_names_of_firms_stand_in_order() {
    use Trade::*;
    word_classes::check(
        TRADE,
        &[
            Acts, Addressed, Paper, Message, Partner, Made, Given, Bound, Contact, Part, Placed, Follows, Collective,
            Honour, NoFirm, Region, Alone, Ending, Service, Toward,
        ],
    );
}

fn told(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    words::split(text, Span::new(0, text.len()), &mut words);
    let mut trades = Trades::default();
    trades.collect(text, &words, None, false);
    let mut told: Vec<&str> = trades.told.into_iter().collect();
    told.sort_unstable();
    told
}

#[test]
fn a_firm_sends_papers_and_has_contracts() {
    assert_eq!(told("A quote of £550 plus VAT was received from Glenvale for the bench."), ["Glenvale"]);
    assert_eq!(
        told("Quotes from Glenvale, Tern & Daughters and Broadreed were read."),
        ["Broadreed", "Glenvale", "Tern & Daughters"]
    );
    assert_eq!(told("To accept Glenvale Civils' quotation."), ["Glenvale Civils"]);
    assert_eq!(told("The swing that was installed by Glenvale has broken."), ["Glenvale"]);
    assert_eq!(told("The charity Ayle Upbeat replied."), ["Ayle Upbeat"]);
    assert_eq!(told("A donation of £50 to Reston Tots was agreed."), ["Reston Tots"]);
    assert_eq!(
        told("€750 to Ayle Tots; €500 to Broadreed. Printed by Tern Press."),
        ["Ayle Tots", "Broadreed", "Tern Press"]
    );
}

#[test]
fn a_service_is_known_by_what_it_does_where_one_turns_to_it() {
    for turned in [
        "The pothole had been reported to Highways.",
        "Permission is sought from Highways to site the bins.",
        "He offered to approach Highways and to report back.",
        "Hedge - Highways have now cut it.",
        "She said that Highways would mend it.",
        "The Clerk to chase Highways",
    ] {
        assert_eq!(told(turned), ["Highways"], "{turned}");
    }
    for not in [
        "Highways",
        "Highways: no report.",
        "He turned to Highways Issues.",
        "An update for Highways was due",
        "The Cabinet Member for Highways had replied.",
    ] {
        assert_eq!(told(not), [""; 0], "{not}");
    }
}

#[test]
fn letters_come_from_firms_and_people_belong_to_them() {
    assert_eq!(told("A letter from the Harbour Inn was read."), ["Harbour Inn"]);
    assert_eq!(
        told("As a trustee of Ayle Upbeat she left; Siobhan Reed from Broadreed came."),
        ["Ayle Upbeat", "Broadreed"]
    );
    assert_eq!(
        told("The Harbour View Inn are concerned. Residents of Marsh Green have complained."),
        ["Harbour View Inn"]
    );
}

#[test]
fn one_speaks_to_somebody_at_a_firm() {
    assert_eq!(told("The Clerk to contact Jo at Glenvale Play about it."), ["Glenvale Play"]);
    assert_eq!(told("The Clerk spoke to Siobhan Reed at Reston, and to Jo at Manor Farm."), [""; 0]);
}

#[test]
fn what_only_somebody_does_tells_names_that_are_no_persons() {
    assert_eq!(
        told("Reston Marsh Environmental has offered to train; it was said that AXM Groundcare withdrew."),
        ["AXM Groundcare", "Reston Marsh Environmental"]
    );
    assert_eq!(told("Dot Vane replied. Bookings have doubled. Ayle confirmed. Village Letter has been sent."), [""; 0]);
    assert_eq!(told("They met with Reston Play Adventures. It came from Dot Vane."), ["Reston Play Adventures"]);
}

#[test]
fn sums_behind_names_tell_who_asks_or_gets() {
    assert_eq!(
        told("Tenders: Tern Pumps £212,400; Broadreed £208,950 and Glenvale £231,000."),
        ["Broadreed", "Glenvale", "Tern Pumps"]
    );
    assert_eq!(told("Balances: Harbour Reserve £212; Roof Reserve £208."), [""; 0]);
}

#[test]
fn brackets_behind_people_tell_whom_they_act_for() {
    assert_eq!(told("Mr Reed (Tern Maye) spoke, and Siobhan Vane (Pier Operator)."), ["Tern Maye"]);
    assert_eq!(told("Cllr Reed (Marsh North) spoke."), [""; 0]);
}

#[test]
fn payments_go_on_line_by_line() {
    let mut trades = Trades::default();
    let mut words = Vec::new();
    for line in ["Cheques for approval of payment", "AXB Services x2 £31.80", "Glenvale & Vane (bin) £9", "Tern Marsh"]
    {
        words::split(line, Span::new(0, line.len()), &mut words);
        trades.collect(line, &words, None, false);
    }
    let mut told: Vec<&str> = trades.told.into_iter().collect();
    told.sort_unstable();
    assert_eq!(told, ["AXB Services", "Glenvale & Vane"]);
}

#[test]
fn lists_of_payments_name_who_is_paid() {
    let text = "Ayle Tots - £200 (Ch. No. 31), Copying £7, Street Lighting £80, Siobhan Reed £5, 102 Broadreed: £9";
    let mut words = Vec::new();
    words::split(text, Span::new(0, text.len()), &mut words);
    let mut trades = Trades::default();
    trades.collect(text, &words, None, true);
    assert_eq!(trades.told, HashSet::from(["Ayle Tots", "Broadreed"]));
}

#[test]
fn persons_places_and_common_words_are_no_firms() {
    assert_eq!(told("A quote from Siobhan Reed and an invoice from Cllr Vane."), [""; 0]);
    assert_eq!(told("Quotes from Local Contractors and a payment to Staff Pensions."), [""; 0]);
    assert_eq!(told("An estimate from Glenvale residents; a letter from Cork."), [""; 0]);
    assert_eq!(told("An invoice from Ayle Parish Council for Church Lane."), [""; 0]);
}

#[test]
fn a_possessive_before_a_verb_is_the_name() {
    assert_eq!(told("It was said that Reed's would be asked to tidy."), ["Reed's"]);
    assert_eq!(told("Broadreed's proposed fence was discussed."), [""; 0]);
}

#[test]
fn common_words_end_names_of_firms_and_no_persons() {
    assert_eq!(
        told("Broadreed Travel will withdraw the bus; Tern & Vane have not."),
        ["Broadreed Travel", "Tern & Vane"]
    );
    assert_eq!(told("They spoke with Reston Holidays. Training has been booked."), ["Reston Holidays"]);
    assert_eq!(told("Remounting Scotland objected. Northern Ireland needs rain."), ["Remounting Scotland"]);
}

#[test]
fn a_plural_verb_makes_an_organisation_of_what_looks_like_a_person() {
    assert_eq!(told("Dot Vane have submitted a scheme. Broadreed, who run the gym, left."), ["Broadreed", "Dot Vane"]);
    assert_eq!(
        told("Mill Lane are flooded. Residents have complained. Siobhan and Jo, who have left, wrote."),
        [""; 0]
    );
}

#[test]
fn a_list_goes_on_over_what_is_no_name() {
    assert_eq!(told("Prices from Glenvale, Siobhan Reed, Vane and Tern Pumps were read."), ["Glenvale", "Tern Pumps"]);
}

#[test]
fn persons_and_the_words_behind_them_tell_firms() {
    assert_eq!(told("Mrs Reed of Reston Tots spoke. Mr Vane of Mill Lane did not."), ["Reston Tots"]);
    assert_eq!(
        told("Present: Ms Joy Vane (Reston Women's Centre), Mr Jo Reed (Chief Executive)"),
        ["Reston Women's Centre"]
    );
}

#[test]
fn a_made_up_word_with_a_capital_inside_is_a_name() {
    assert_eq!(told("RiverVale would take the waste. McVane would not. CdeV declared it."), ["RiverVale"]);
}

#[test]
fn reports_are_by_firms_and_reporters_from_papers() {
    assert_eq!(
        told("The report by GXG Ecology was read to the reporter from the Ayle News."),
        ["Ayle News", "GXG Ecology"]
    );
    assert_eq!(told("A report by Siobhan Reed and a presentation by Planning were noted."), [""; 0]);
}

#[test]
fn who_is_to_do_something_is_a_firm_or_a_society() {
    assert_eq!(
        told("Reston Play Adventures to mend the gate. Mill Lane to be swept. Dot Vane to write."),
        ["Reston Play Adventures"]
    );
    assert_eq!(told("The market, which Tern Events had run, was thanked."), ["Tern Events"]);
}
