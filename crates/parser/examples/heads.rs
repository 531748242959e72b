use model::*;
fn show(d:&Document,items:&[Item],ind:usize){for i in items{println!("{}[{}]{} {} {:?}",  " ".repeat(ind*2), i.number.as_ref().map_or("-",|q|&q.text), i.agenda_number.as_ref().map_or(String::new(),|q|format!("({})",q.text)), i.title.as_ref().map_or("<none>",|q|&q.text), i.blocks.first().map(|b|d.wording(b.span).chars().take(50).collect::<String>()));show(d,&i.items,ind+1);}}
fn main(){for f in std::env::args().skip(1){let b=std::fs::read(&f).unwrap();let Ok(d)=reader::read(&b,&f,&reader::Limits::default()) else{println!("## {f} UNREAD");continue};let m=parser::parse(&d).value;println!("## {f} {:?} head={} sections={}",m.kind,m.meeting.blocks.len(),m.sections.len());
for p in &m.meeting.blocks{println!("   H {:?}",d.wording(p.span).chars().take(80).collect::<String>());}
show(d_ref(&d),&m.items,1);
fn d_ref(d:&Document)->&Document{d}
}}
