pub fn issuing() -> Vec<&'static str> {
    vec![
        "67add1166b020ae61b8f5fc96813c04c2aa589960796865572a3c7e737613dfd", // agree: PIN102 ler3 -> yr1 yr2 yr3
        "349dfa4058c5e263123b398ae795573c4e1313c83fe68f93556cd5e8031b3c7d",
    ]
}
